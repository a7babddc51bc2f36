import type { Catalogue } from './sentence.ts';

/** Sentences about a model's expressions; `{element}` is the BPMN element's name. */
export const bpmnExpressionMessages: Catalogue = {
  'bpmn.expressionMeaningless': {
    vi: 'Biểu thức “{expression}” ở “{element}” không cho ra giá trị nào: {reason}.',
    en: 'The expression “{expression}” at “{element}” gives nothing: {reason}.',
  },
  'bpmn.expressionDoubtful': {
    vi: 'Biểu thức “{expression}” ở “{element}” có lẽ chưa đúng ý: {reason}.',
    en: 'The expression “{expression}” at “{element}” hardly means what it should: {reason}.',
  },
  'bpmn.expressionWrong': {
    vi: 'Biểu thức “{expression}” ở “{element}” viết sai: {reason}.',
    en: 'The expression “{expression}” at “{element}” is wrong: {reason}.',
  },
  'bpmn.expressionForeign': {
    vi: 'Biểu thức “{expression}” ở “{element}” dùng chức năng của phần mềm khác; hãy viết lại bằng FEEL.',
    en: 'The expression “{expression}” at “{element}” uses functions of another product; write it in FEEL.',
  },
  'bpmn.expressionXPath': {
    vi: '“{element}” có biểu thức XPath “{expression}”; hãy viết lại bằng FEEL, bắt đầu bằng dấu “=”.',
    en: '“{element}” has the XPath expression “{expression}”; write it in FEEL, with “=” in front.',
  },
  'bpmn.expressionLanguage': {
    vi: 'Biểu thức ở “{element}” viết bằng {language}; hãy dùng FEEL.',
    en: 'The expression at “{element}” is written in {language}; use FEEL.',
  },
  'bpmn.tooManyExpressions': {
    vi: '“{element}”: các biểu thức trong tệp cộng lại quá dài, tối đa khoảng {most} ký tự.',
    en: '“{element}”: the expressions of the file are too long taken together, at most about {most} characters.',
  },
};
