import { Chalk, type ChalkInstance } from 'chalk';
import type { Severity } from '../../model/finding.ts';

export type Brush = (text: string) => string;

/** What each colour is for. Without colour, every brush returns its text as it is. */
export interface Paint {
  readonly severity: Readonly<Record<Severity, Brush>>;
  readonly good: Brush;
  /** Text that came, and text that went: always with a sign besides the colour. */
  readonly added: Brush;
  readonly removed: Brush;
  readonly strong: Brush;
  readonly link: Brush;
  readonly faint: Brush;
}

export function paintWith(color: boolean): Paint {
  const chalk: ChalkInstance = new Chalk({ level: color ? 1 : 0 });
  return {
    severity: { error: chalk.red.bold, warning: chalk.yellow.bold, info: chalk.cyan.bold },
    good: chalk.green.bold,
    added: chalk.green,
    removed: chalk.red,
    strong: chalk.bold,
    link: chalk.cyan,
    faint: chalk.dim,
  };
}
