/*
 * Copyright 2026 The Platform Maturity Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

import { FocusEvent, KeyboardEvent, RefObject, useRef, useState } from 'react';
import { useKeptFocus } from '../hooks';

export interface GridPosition {
  row: number;
  column: number;
}

export interface GridNavigation {
  ref: RefObject<HTMLTableElement>;
  /** For the grid itself. */
  onKeyDown(event: KeyboardEvent): void;
  onFocus(event: FocusEvent): void;
  /** For what of a cell takes the focus: the cell, or the one link in it. */
  focusProps(position: GridPosition): {
    tabIndex: 0 | -1;
    'data-cell': string;
  };
}

/**
 * One stop of the tab key for the whole grid, arrows within it, as the ARIA
 * practices ask for a grid: Home and End in the row, with Ctrl in the grid.
 */
export function useGridNavigation(options: {
  rows: number;
  columns: number;
}): GridNavigation {
  const { rows, columns } = options;
  const ref = useRef<HTMLTableElement>(null);
  const [wanted, setWanted] = useState<GridPosition>({ row: 1, column: 0 });
  const active = inside(wanted);
  useKeptFocus({ ref, onLost: () => focusOn(active) });

  function inside({ row, column }: GridPosition): GridPosition {
    return {
      row: Math.max(0, Math.min(row, rows - 1)),
      column: Math.max(0, Math.min(column, columns - 1)),
    };
  }

  function onKeyDown(event: KeyboardEvent) {
    const next = moved(event);
    if (!next) {
      return;
    }
    event.preventDefault();
    const position = inside(next);
    setWanted(position);
    focusOn(position);
  }

  function focusOn(position: GridPosition) {
    ref.current
      ?.querySelector<HTMLElement>(`[data-cell="${keyOf(position)}"]`)
      ?.focus();
  }

  function moved(event: KeyboardEvent): GridPosition | undefined {
    const { row, column } = active;
    const whole = event.ctrlKey || event.metaKey;
    switch (event.key) {
      case 'ArrowUp':
        return { row: row - 1, column };
      case 'ArrowDown':
        return { row: row + 1, column };
      case 'ArrowLeft':
        return { row, column: column - 1 };
      case 'ArrowRight':
        return { row, column: column + 1 };
      case 'Home':
        return { row: whole ? 0 : row, column: 0 };
      case 'End':
        return { row: whole ? rows - 1 : row, column: columns - 1 };
      case 'PageUp':
        return { row: row - 10, column };
      case 'PageDown':
        return { row: row + 10, column };
      default:
        return undefined;
    }
  }

  return {
    ref,
    onKeyDown,
    onFocus: event => {
      const cell = (event.target as HTMLElement).closest<HTMLElement>(
        '[data-cell]',
      );
      const [row, column] = (cell?.dataset.cell ?? '').split(':').map(Number);
      if (Number.isInteger(row) && Number.isInteger(column)) {
        setWanted({ row, column });
      }
    },
    focusProps: position => ({
      tabIndex: keyOf(position) === keyOf(active) ? 0 : -1,
      'data-cell': keyOf(position),
    }),
  };
}

function keyOf({ row, column }: GridPosition): string {
  return `${row}:${column}`;
}
