import type { Catalogue } from './sentence.ts';

/** Sentences about what undoes what in a model (BPMN 10.5.4, 10.5.5, 10.7.1); `{element}` is the BPMN element's name. */
export const compensationConstraintMessages: Catalogue = {
  'constraint.severalCompensations': {
    vi: '“{activity}” có nhiều sự kiện hoàn tác; hãy bỏ “{element}”.',
    en: '“{activity}” has several compensation events; remove “{element}”.',
  },
  'constraint.compensationNotAlone': {
    vi: 'Sự kiện hoàn tác “{element}” không được kèm sự kiện khác; hãy tách sự kiện kia ra riêng.',
    en: 'The compensation event “{element}” may not wait for anything else; make that an event of its own.',
  },
  'constraint.severalHandlers': {
    vi: 'Sự kiện hoàn tác “{element}” nối với nhiều bước hoàn tác ({handlers}); chỉ được nối một.',
    en: 'The compensation event “{element}” has several handlers ({handlers}); it may have one.',
  },
  'constraint.compensatesNoActivity': {
    vi: '“{element}” hoàn tác {activity}, nhưng đó không phải một bước.',
    en: '“{element}” compensates {activity}, which is no activity.',
  },
  'constraint.compensatesElsewhere': {
    vi: '“{element}” hoàn tác {activity}, nhưng bước đó nằm trong quy trình con khác nên không với tới được.',
    en: '“{element}” compensates {activity}, which lies in another subprocess and cannot be reached from here.',
  },
  'constraint.handlerNoActivity': {
    vi: 'Sự kiện hoàn tác “{element}” nối với {handler}, nhưng bước hoàn tác phải là một bước công việc.',
    en: 'The compensation event “{element}” is joined to {handler}; a handler must be an activity.',
  },
  'constraint.handlerElsewhere': {
    vi: 'Bước hoàn tác {handler} của “{element}” nằm trong quy trình con khác.',
    en: 'The handler {handler} of “{element}” lies in another scope.',
  },
  'constraint.handlerNotMarked': {
    vi: '“{element}” là bước hoàn tác nhưng chưa được đánh dấu là bước hoàn tác.',
    en: '“{element}” is a compensation handler, but is not marked as one.',
  },
};
