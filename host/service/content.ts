import type { RootService, TextOutputObject } from './object';
import type { Methods } from './scope';
import { ServiceError } from './service-error';
import { type EnumMark, enumValue } from './wire';

export const CONTENT_SERVICE_METHODS: Methods<RootService> = {
  createTextOutput: (_, _scope, content: string | null = null): TextOutputObject => ({
    service: 'TextOutput',
    content,
    mimeType: 'TEXT',
    fileName: null,
  }),
};

export const TEXT_OUTPUT_METHODS: Methods<TextOutputObject> = {
  append: (self, _scope, added: string) => {
    self.content = (self.content ?? '') + added;
    return self;
  },
  clear: (self) => {
    self.content = null;
    return self;
  },
  downloadAsFile: (self, _scope, fileName: string | null) => {
    if (fileName !== null && /[\u0000-\u001f"\\/]/.test(fileName))
      throw new ServiceError('Invalid argument: filename');
    self.fileName = fileName;
    return self;
  },
  getContent: ({ content }) => content,
  getFileName: ({ fileName }) => fileName,
  getMimeType: ({ mimeType }) => enumValue('MimeType', mimeType),
  setContent: (self, _scope, content: string) => {
    self.content = content;
    return self;
  },
  setMimeType: (self, _scope, mimeType: EnumMark) => {
    self.mimeType = mimeType.name;
    return self;
  },
};
