const text = (feel: string): string => feel.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const file = (...parts: readonly string[]): string =>
  `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="D" namespace="urn:d">${parts.join('')}</definitions>`;
const decision = (feel: string, requires = '', id = 'k'): string =>
  `<decision id="${id}" name="${id}"><variable name="${id}"/>${requires}<literalExpression><text>${text(feel)}</text></literalExpression></decision>`;
const known = '<knowledgeRequirement><requiredKnowledge href="#f"/></knowledgeRequirement>';
const knowledge = (parameter: string, body: string): string =>
  `<businessKnowledgeModel id="f" name="f"><variable name="f"/><encapsulatedLogic><formalParameter name="${parameter}"/>${body}</encapsulatedLogic>${known}</businessKnowledgeModel>`;
const calling = (body: string, first: string): string => file(knowledge('x', `<literalExpression><text>${text(body)}</text></literalExpression>`), decision(`f(${first})`, known));
const table = (rules: number): string => knowledge('x', `<decisionTable hitPolicy="COLLECT"><input id="i"><inputExpression><text>x</text></inputExpression></input><output id="o"/>${
  Array.from({ length: rules }, (_, rule) => `<rule id="r${rule}"><inputEntry><text>&gt; ${rule}</text></inputEntry><outputEntry><text>${rule}</text></outputEntry></rule>`).join('')}</decisionTable>`);
const doubling = Array.from({ length: 60 }, (_, place) => (place === 0
  ? decision('"aaaaaaaaaa"', '', 'd0')
  : decision(`d${place - 1} + d${place - 1}`, `<informationRequirement><requiredDecision href="#d${place - 1}"/></informationRequirement>`, `d${place}`)));
const inputs = Array.from({ length: 400 }, (_, place) => ({
  data: `<inputData id="n${place}" name="n ${place} - x"><variable name="n ${place} - x"/></inputData>`,
  requirement: `<informationRequirement><requiredInput href="#n${place}"/></informationRequirement>`,
}));

/** Files with a decision that would never end, or fill the memory, and the code and element that it is refused with. */
export const endlessDecisions: readonly (readonly [name: string, xml: string, end: readonly string[], id: string])[] = [
  ['a knowledge model that calls itself for ever', calling('f(x + 1)', '0'), ['feel.tooDeep', 'k'], 'k'],
  ['a knowledge model that calls itself twice', calling('if x = 0 then 1 else f(x - 1) + f(x - 1)', '60'), ['feel.tooMuchWork', 'k'], 'k'],
  ['a text that doubles with each call', calling('f(x + x)', '"ab"'), ['feel.tooMuchWork', 'k'], 'k'],
  ['a list that doubles with each call', calling('f(concatenate(x, x))', '[1]'), ['feel.tooMuchWork', 'k'], 'k'],
  ['a great table in a loop', file(table(2_000), decision('count(for i in 1..100000 return f(i))', known)), ['feel.tooMuchWork', 'k'], 'k'],
  ['decisions that double what they require', file(...doubling), ['feel.tooMuchWork'], 'd59'],
  ['filters where hundreds of names are known', file(...inputs.map(({ data }) => data), decision(`a${'[1]'.repeat(3_000)}`, inputs.map(({ requirement }) => requirement).join(''))), ['feel.tooMuchText', 'k'], 'k'],
];
