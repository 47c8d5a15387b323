import { ErrorCodes, LSPErrorCodes, Message, RequestType, type ConnectionOptions, type RequestMessage } from 'vscode-languageserver';

/** What a request becomes that comes before `initialize` or after `shutdown`: it is answered with the error code, and its own name. */
export const OUT_OF_TURN = new RequestType<{ readonly code: number; readonly method: string }, void, void>('forloeb/outOfTurn');

/**
 * How a connection treats its messages. Requests out of turn are refused, as the protocol wants it, and notifications before `initialize` dropped;
 * a request that is cancelled before its turn comes is not begun.
 */
export function connectionOptions(): ConnectionOptions {
  let state: 'new' | 'initialized' | 'shut down' = 'new';
  return {
    connectionStrategy: {
      cancelUndispatched: (message) => ({
        jsonrpc: '2.0',
        id: (message as RequestMessage).id,
        error: { code: LSPErrorCodes.RequestCancelled, message: 'cancelled' },
      }),
    },
    messageStrategy: {
      handleMessage(message, next) {
        if (Message.isNotification(message)) return state === 'new' && message.method !== 'exit' ? undefined : next(message);
        if (!Message.isRequest(message)) return next(message);
        const code = codeOf(state, message.method);
        if (code !== undefined)
          return next({ ...message, method: OUT_OF_TURN.method, params: { code, method: message.method } } as Message);
        if (message.method === 'initialize') state = 'initialized';
        if (message.method === 'shutdown') state = 'shut down';
        return next(message);
      },
    },
  };
}

function codeOf(state: string, method: string): number | undefined {
  if (state === 'new') return method === 'initialize' ? undefined : ErrorCodes.ServerNotInitialized;
  return state === 'shut down' || method === 'initialize' ? ErrorCodes.InvalidRequest : undefined;
}
