import type { Host, Outcome, RunOptions } from '../../host/host';
import { type ExecutionLog, endOf } from './execution-log';
import type { LoggedExecution } from './protocol';
import type { Tab } from './tab';

/** What scripts keep beside the cells, of which no change of a sheet tells. */
const KEPT_BESIDE = /^Properties\.(?:set|delete)|TriggerBuilder\.create$|^ScriptApp\.deleteTrigger$/;

type Start = (host: Host, options: RunOptions) => Promise<Outcome | undefined>;

/** Runs the script of one open workbook for its tabs, and logs how it went. */
export class Runner {
  private readonly running = new Map<Promise<unknown>, AbortController>();
  private isClosed = false;

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
      const outcome = await this.begin(tab, start);
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
    const since = performance.now();
    const started = { tab: String(tab.number), who: '', from: 'edit', what: 'onEdit' };
    this.begin(tab, start).then(
      (outcome) => {
        // Not every edit has a trigger.
        if (outcome) this.log.begin(started, since)({ cost: outcome.cost, error: '' });
      },
      (error) => this.log.begin(started, since)(endOf(error)),
    );
  }

  /** Lets what runs end by itself within the given time, then stops it. */
  async close(milliseconds: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise((resolve) => {
      timer = setTimeout(resolve, milliseconds);
    });
    const ended = () => Promise.allSettled([...this.running.keys()]);
    if (this.running.size > 0) await Promise.race([ended(), patience]);
    clearTimeout(timer);
    this.isClosed = true;
    for (const stopping of this.running.values()) stopping.abort();
    await ended();
  }

  private begin({ desk }: Tab, start: Start): ReturnType<Start> {
    const stopping = new AbortController();
    if (this.isClosed) stopping.abort();
    const onServiceCall = (_: number, name: string) => {
      if (KEPT_BESIDE.test(name)) this.keptBeside(name);
    };
    const run = start(this.host, { desk, signal: stopping.signal, onServiceCall }).finally(() =>
      this.running.delete(run),
    );
    this.running.set(run, stopping);
    return run;
  }
}
