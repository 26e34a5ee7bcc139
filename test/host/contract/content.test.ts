import { describe, expect, it } from 'vitest';
import { resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/content/text-output

describe('ContentService.createTextOutput, TextOutput.append, TextOutput.getContent, TextOutput.setContent, TextOutput.clear', () => {
  it('hold a text', () => {
    const body = `const output = ContentService.createTextOutput('a').append('b'); const first = output.getContent();
      return [first, output.setContent('c').getContent(), output.clear().getContent(), output.append('d').getContent(), ContentService.createTextOutput().getContent()]`;
    expect(resultOf(body)).toEqual(['ab', 'c', null, 'd', null]);
  });
});

describe('TextOutput.setMimeType, TextOutput.getMimeType', () => {
  it('are plain text, or one of ContentService’s', () => {
    const body = `const output = ContentService.createTextOutput('{}'); const first = output.getMimeType();
      return [first === ContentService.MimeType.TEXT, output.setMimeType(ContentService.MimeType.JSON).getMimeType() === ContentService.MimeType.JSON, String(output.getMimeType())]`;
    expect(resultOf(body)).toEqual([true, true, 'JSON']);
  });

  it('refuse another', () => {
    expect(() => resultOf(`ContentService.createTextOutput().setMimeType('application/json')`)).toThrow(
      "The parameters (String) don't match the method signature for ContentService.TextOutput.setMimeType.",
    );
    expect(() => resultOf('ContentService.MimeType.PDF')).toThrow('not implemented: MimeType.PDF');
  });
});

describe('TextOutput.downloadAsFile, TextOutput.getFileName', () => {
  it('name the file, or none', () => {
    const body = `const output = ContentService.createTextOutput('x'); const none = output.getFileName();
      return [none, output.downloadAsFile('a.csv').getFileName(), output.downloadAsFile(null).getFileName()]`;
    expect(resultOf(body)).toEqual([null, 'a.csv', null]);
  });

  it('refuse characters that no file name has', () => {
    expect(() => resultOf(`ContentService.createTextOutput('x').downloadAsFile('a/b')`)).toThrow(
      'Invalid argument: filename',
    );
  });
});
