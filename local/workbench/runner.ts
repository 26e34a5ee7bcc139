import type { Host, Outcome, RunOptions } from '../../host/host';
import { type ExecutionLog, endOf } from './execution-log';
import type { LoggedExecution } from './protocol';
import type { Tab } from './tab';

/** What scripts keep beside the cells, of which no change of a sheet tells. */
const KEPT_BESIDE = /^Properties\.(?:set|delete)|TriggerBuilder\.create$|^ScriptApp\.deleteTrigger$/;

type Start = (host: Host, options: RunOptions) => Promise<Outcome | undefined>;

/** Runs the script of one open workbook for its tabs, and logs how it went. */
export class Runner {
  private readonly running = new Set<Promise<unknown>>();
  private readonly closing = new AbortController();

  /** @param keptBeside told where a script wrote what no change of a sheet tells of */
  constructor(
    private readonly host: Host,
    private readonly log: ExecutionLog,
    private readonly keptBeside: (member: string) => void,
  ) {}

  /** @throws HostError and whatever else the execution ends in */
  async run(tab: Tab, started: Pick<LoggedExecution, 'from' | 'what' | 'who'>, start: Start) {
    const end = this.log.begin({ tab: String(tab.number), ...started });
    try {
      const outcome = await this.follow(start(this.host, this.optionsOf(tab)));
      end({ cost: outcome?.cost, error: '' });
      return outcome;
    } catch (error) {
      end(endOf(error));
      throw error;
    }
  }

  /**
   * Does what a person does by hand; the triggers that follow run and are logged.
   * @throws Error at once where the sheet refuses it
   */
  perform(tab: Tab, start: Start): void {
    const ended = this.follow(start(this.host, this.optionsOf(tab)));
    const end = this.log.begin({ tab: String(tab.number), who: '', from: 'edit', what: 'onEdit' });
    ended.then(
      (outcome) => end({ cost: outcome?.cost, error: '' }),
      (error) => end(endOf(error)),
    );
  }

  /** Lets what runs end by itself within the given time, then stops it. */
  async close(milliseconds: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise((resolve) => {
      timer = setTimeout(resolve, milliseconds);
    });
    if (this.running.size > 0) await Promise.race([Promise.allSettled([...this.running]), patience]);
    clearTimeout(timer);
    this.closing.abort();
    await Promise.allSettled([...this.running]);
  }

  private optionsOf({ desk }: Tab): RunOptions {
    const { signal } = this.closing;
    const onServiceCall = (_: number, name: string) => {
      if (KEPT_BESIDE.test(name)) this.keptBeside(name);
    };
    return { desk, signal, onServiceCall };
  }

  private follow<T>(ended: Promise<T>): Promise<T> {
    const run = ended.finally(() => this.running.delete(run));
    this.running.add(run);
    return run;
  }
}
