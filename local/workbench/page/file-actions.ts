import { element } from './dom';
import { confirm } from './shell/dialog';
import { spokenLanguage, word } from './spoken';

export interface FileListener {
  readonly say: (text: string, seconds?: number) => void;
  readonly fail: (title: string, text: string) => void;
}

type FileReply =
  | { readonly ok: true; readonly dropped?: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** Another workbook in the place of this one, and this one as a file. */
export class FileActions {
  private readonly input = element('input', {
    type: 'file',
    accept: '.xlsx,.json',
    hidden: true,
    tabindex: -1,
  });

  constructor(private readonly listener: FileListener) {
    this.input.addEventListener('change', () => {
      const [file] = this.input.files ?? [];
      this.input.value = '';
      if (file) void this.open(file);
    });
    document.body.append(this.input);
  }

  async startNew(sample: boolean): Promise<void> {
    if (!(await this.mayReplace())) return;
    const body = JSON.stringify({ sample, language: spokenLanguage() });
    await this.post('/new', body, { 'Content-Type': 'application/json' });
  }

  choose(): void {
    this.input.click();
  }

  download(): void {
    const link = element('a', { href: '/export.xlsx', download: '' });
    document.body.append(link);
    link.click();
    link.remove();
  }

  /** A file that is dropped beside the place meant for it would replace the page. */
  refuseDrops(): void {
    window.addEventListener('dragover', (event) => {
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
    });
    window.addEventListener('drop', (event) => {
      event.preventDefault();
      if (event.dataTransfer?.files.length) this.listener.say(word('dropHere'));
    });
  }

  private async open(file: File): Promise<void> {
    if (!(await this.mayReplace())) return;
    this.listener.say(word('opening'), 2);
    await this.post('/open', file, {
      'X-File-Name': encodeURIComponent(file.name),
      'X-Language': spokenLanguage(),
    });
  }

  private mayReplace(): Promise<boolean> {
    return confirm(word('replaceTitle'), word('replaceText'), word('replace'), true);
  }

  private async post(path: string, body: BodyInit, headers: Record<string, string>): Promise<void> {
    try {
      const response = await fetch(path, { method: 'POST', headers, body });
      const reply = (await response.json()) as FileReply;
      if (!reply.ok) this.listener.fail(word('openFailed'), reply.message);
      else if (reply.dropped?.length)
        this.listener.say(word('openDropped', { what: reply.dropped.join(', ') }), 12);
    } catch {
      this.listener.fail(word('openFailed'), word('networkFailure'));
    }
  }
}
