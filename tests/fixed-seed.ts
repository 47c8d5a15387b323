import fc from 'fast-check';

// One seed for all runs, so that a change is judged by itself and not by chance. Other seeds: FAST_CHECK_SEED=12345 npx vitest run.
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 20261121) });
