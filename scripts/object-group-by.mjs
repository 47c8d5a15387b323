/**
 * Object.groupBy and Map.groupBy for Node 20. Chevrotain, below Langium, calls Object.groupBy when it checks a grammar.
 * Only development needs this: the shipped grammar is generated in production mode, which skips that check.
 */

function groupToMap(items, keyOf) {
  const groups = new Map();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function groupToObject(items, keyOf) {
  const groups = Object.create(null);
  let index = 0;
  for (const item of items) (groups[keyOf(item, index++)] ??= []).push(item);
  return groups;
}

function provide(target, groupBy) {
  if (!target.groupBy) Object.defineProperty(target, 'groupBy', { value: groupBy, writable: true, configurable: true });
}

provide(Map, groupToMap);
provide(Object, groupToObject);
