/** A bounded number of places for each of many keys. */
export interface Places {
  /** Takes a place; undefined when all are taken. Call what is returned to leave it; twice is once. */
  take(key: string): (() => void) | undefined;
}

/** @param perKey how many places each key has. */
export function createPlaces(perKey: number): Places {
  const taken = new Map<string, number>();
  return {
    take(key) {
      const others = taken.get(key) ?? 0;
      if (others >= perKey) return undefined;
      taken.set(key, others + 1);
      let left = false;
      return () => {
        if (left) return;
        left = true;
        const remaining = (taken.get(key) ?? 1) - 1;
        if (remaining === 0) taken.delete(key);
        else taken.set(key, remaining);
      };
    },
  };
}

/**
 * Takes a place of each, or none at all.
 * @returns undefined when one of them has no place left; call what is returned to leave them all.
 */
export function takeAll(wanted: readonly (readonly [Places, string])[]): (() => void) | undefined {
  const taken: (() => void)[] = [];
  const leave = () => taken.forEach((each) => each());
  for (const [places, key] of wanted) {
    const place = places.take(key);
    if (place === undefined) {
      leave();
      return undefined;
    }
    taken.push(place);
  }
  return leave;
}
