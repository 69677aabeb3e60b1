import { h } from './elements.ts';

/** Drawings on a 24 by 24 grid, by path. All are decoration: meaning is in the text beside them. */
export const shapes = {
  close: 'M6 6l12 12M18 6 6 18',
  send: 'M12 19V5M5.5 11.5 12 5l6.5 6.5',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM5 20c.8-3.6 3.5-5 7-5s6.2 1.4 7 5',
  more: 'M12 4.6a.4.4 0 1 0 .1 0ZM12 11.6a.4.4 0 1 0 .1 0ZM12 18.6a.4.4 0 1 0 .1 0Z',
  newest: 'M12 5v14M5.5 12.5 12 19l6.5-6.5',
  good: 'M5 12.5l4.5 4.5L19 7.5',
  waiting: 'M12 7v5l3 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  problem: 'M12 8v5M12 16.5v.01M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  neutral: 'M4 8l8-4 8 4v8l-8 4-8-4ZM4 8l8 4 8-4M12 12v8',
  open: 'M7 17 17 7M9 7h8v8',
} as const;

export function Icon({ shape }: { readonly shape: keyof typeof shapes }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={shapes[shape]} />
    </svg>
  );
}
