import type { FieldKind, FormField } from '../condition/form-field.ts';

/** What a table that is made begins with. */
export interface NewTable {
  readonly decisionId: string;
  readonly name: string;
  readonly resultVariable: string;
  /** Words over the column of results. */
  readonly resultLabel: string;
  /** Answers of forms that its columns look at. */
  readonly fields: readonly FormField[];
}

const types: Readonly<Partial<Record<FieldKind, string>>> = { text: 'string', choice: 'string', number: 'number', yesNo: 'boolean', date: 'date' };

/**
 * A decision table (DMN 1.3) with a column for each answer and one for the result, and a first rule to fill in.
 * Answers that are chosen from a list bring the list along, so that the editor offers them.
 */
export function newTable({ decisionId, name, resultVariable, resultLabel, fields }: NewTable): string {
  const inputs = fields.map(({ key, label, kind, choices }, index) => {
    const values = choices.length > 0 ? `<inputValues id="values_${index}"><text>${escape(choices.map(({ value }) => JSON.stringify(value)).join(', '))}</text></inputValues>` : '';
    return `<input id="input_${index}" label="${escape(label)}"><inputExpression id="expression_${index}" typeRef="${types[kind] ?? 'string'}"><text>${escape(key)}</text></inputExpression>${values}</input>`;
  });
  const cells = fields.map((_, index) => `<inputEntry id="entry_${index}"><text></text></inputEntry>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" id="definitions_${decisionId}" name="${escape(name)}" namespace="urn:hoso:decisions:${decisionId}">
  <decision id="${decisionId}" name="${escape(name)}">
    <decisionTable id="table_${decisionId}" hitPolicy="UNIQUE">
      ${inputs.join('\n      ')}
      <output id="output_${decisionId}" label="${escape(resultLabel)}" name="${escape(resultVariable)}" />
      <rule id="rule_1">${cells.join('')}<outputEntry id="result_1"><text></text></outputEntry></rule>
    </decisionTable>
  </decision>
  <dmndi:DMNDI><dmndi:DMNDiagram id="diagram_${decisionId}"><dmndi:DMNShape id="shape_${decisionId}" dmnElementRef="${decisionId}"><dc:Bounds height="80" width="180" x="160" y="100" /></dmndi:DMNShape></dmndi:DMNDiagram></dmndi:DMNDI>
</definitions>
`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
