import { MarkupError } from '../html/markup-error';
import { MarkupWriter } from '../html/markup-writer';
import { templateCode, templateCodeWithComments } from '../html/template-code';
import { blobOf } from './blob-source';
import { decodeText } from './bytes';
import type {
  HtmlOutputMetaTagObject,
  HtmlOutputObject,
  HtmlTemplateObject,
  RootService,
  ServiceObject,
} from './object';
import type { Methods, Scope } from './scope';
import { NotImplementedError, ServiceError } from './service-error';

/** Source: https://developers.google.com/apps-script/reference/html/html-output#addMetaTag(String,String) */
const META_NAMES: ReadonlySet<string> = new Set([
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
]);

/** @throws ServiceError in Google's words for HTML that cannot be followed */
export function followMarkup<T>(text: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof MarkupError)) throw error;
    throw new ServiceError(`Malformed HTML content: ${text}.`);
  }
}

function writerOf(html: string): MarkupWriter {
  const writer = new MarkupWriter();
  followMarkup(html, () => writer.write(html));
  return writer;
}

function outputOf(html: string): HtmlOutputObject {
  return {
    service: 'HtmlOutput',
    writer: writerOf(html),
    title: '',
    width: null,
    height: null,
    faviconUrl: null,
    metaTags: [],
  };
}

function templateOf(read: () => string): HtmlTemplateObject {
  return { service: 'HtmlTemplate', read };
}

function fileNamed(name: string, { files }: Scope): string {
  const text = files.get(name) ?? files.get(name.replace(/\.html$/, ''));
  if (text === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
  return text;
}

function htmlOf(source: string | ServiceObject): string {
  if (typeof source === 'string') return source;
  const { bytes, contentType } = blobOf(source);
  if (!contentType?.startsWith('text/html')) throw new ServiceError('Invalid argument: blob');
  return decodeText(bytes, 'utf8');
}

export const HTML_SERVICE_METHODS: Methods<RootService> = {
  createHtmlOutput: (_, _scope, source: string | ServiceObject = '') => outputOf(htmlOf(source)),
  createHtmlOutputFromFile: (_, scope, name: string) => outputOf(fileNamed(name, scope)),
  createTemplate: (_, _scope, source: string | ServiceObject) => {
    const text = htmlOf(source);
    return templateOf(() => text);
  },
  createTemplateFromFile: (_, scope, name: string) => {
    const text = fileNamed(name, scope);
    return templateOf(() => text);
  },
  getUserAgent: () => null,
};

export const HTML_OUTPUT_METHODS: Methods<HtmlOutputObject> = {
  addMetaTag: (self, _scope, name: string, content: string) => {
    if (!META_NAMES.has(name))
      throw new ServiceError('The specified meta tag cannot be used in this context.');
    self.metaTags.push({ name, content });
    return self;
  },
  append: (self, _scope, html: string) => {
    followMarkup(html, () => self.writer.write(html));
    return self;
  },
  appendUntrusted: (self, _scope, text: string) => {
    followMarkup(text, () => self.writer.writeUntrusted(text));
    return self;
  },
  asTemplate: (self) => templateOf(() => self.writer.source),
  clear: (self) => {
    self.writer = new MarkupWriter();
    return self;
  },
  getAs: (self, _scope, contentType: string) => {
    if (contentType !== 'text/html') throw new NotImplementedError(`HtmlOutput.getAs to ${contentType}`);
    return blobOf(self);
  },
  getBlob: (self) => blobOf(self),
  getContent: ({ writer }) => writer.text,
  getFaviconUrl: ({ faviconUrl }) => faviconUrl,
  getHeight: ({ height }) => height,
  getMetaTags: ({ metaTags }) =>
    metaTags.map((tag): HtmlOutputMetaTagObject => ({ service: 'HtmlOutputMetaTag', ...tag })),
  getTitle: ({ title }) => title,
  getWidth: ({ width }) => width,
  setContent: (self, _scope, html: string) => {
    self.writer = writerOf(html);
    return self;
  },
  setFaviconUrl: (self, _scope, url: string) => {
    self.faviconUrl = url;
    return self;
  },
  setHeight: (self, _scope, height: number | null) => {
    self.height = height;
    return self;
  },
  setSandboxMode: (self) => self,
  setTitle: (self, _scope, title: string) => {
    self.title = title;
    return self;
  },
  setWidth: (self, _scope, width: number | null) => {
    self.width = width;
    return self;
  },
  setXFrameOptionsMode: (self) => self,
};

export const HTML_OUTPUT_META_TAG_METHODS: Methods<HtmlOutputMetaTagObject> = {
  getContent: ({ content }) => content,
  getName: ({ name }) => name,
};

export const HTML_TEMPLATE_METHODS: Methods<HtmlTemplateObject> = {
  /** Answers the code: the realm runs it there, with what the script set on the template. */
  evaluate: ({ read }) => templateCode(read()),
  getCode: ({ read }) => templateCode(read()),
  getCodeWithComments: ({ read }) => templateCodeWithComments(read()),
  getRawContent: ({ read }) => read(),
};
