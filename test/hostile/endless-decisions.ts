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

const twins = '<itemDefinition name="tTwins"><itemComponent name="l"><typeRef>tTwins</typeRef></itemComponent><itemComponent name="r"><typeRef>tTwins</typeRef></itemComponent></itemDefinition>';
const doubled = Array.from({ length: 60 }, (_, place) => `a${place}: {l: ${place === 0 ? 'null' : `a${place - 1}`}, r: ${place === 0 ? 'null' : `a${place - 1}`}}`).join(', ');
const entries = Array.from({ length: 4_000 }, (_, place) => `<contextEntry><variable name="v${place}"/><literalExpression><text>${place}</text></literalExpression></contextEntry>`).join('');
const ranked = knowledge('x', `<decisionTable hitPolicy="PRIORITY"><input id="i"><inputExpression><text>x</text></inputExpression></input><output id="o"><outputValues><text>${
  Array.from({ length: 900 }, (_, place) => `"v${place}"`).join(',')}</text></outputValues></output>${Array.from({ length: 900 }, (_, rule) => `<rule id="r${rule}"><inputEntry><text>-</text></inputEntry><outputEntry><text>"v${899 - rule}"</text></outputEntry></rule>`).join('')}</decisionTable>`);

/** Files with a decision that would never end, or fill the memory, and the code and element that it is refused with. */
export const endlessDecisions: readonly (readonly [name: string, xml: string, end: readonly string[], id: string])[] = [
  ['a knowledge model that calls itself for ever', calling('f(x + 1)', '0'), ['feel.tooDeep', 'k'], 'k'],
  ['a knowledge model that calls itself twice', calling('if x = 0 then 1 else f(x - 1) + f(x - 1)', '60'), ['feel.tooMuchWork', 'k'], 'k'],
  ['a text that doubles with each call', calling('f(x + x)', '"ab"'), ['feel.tooMuchWork', 'k'], 'k'],
  ['a list that doubles with each call', calling('f(concatenate(x, x))', '[1]'), ['feel.tooMuchWork', 'k'], 'k'],
  ['a great table in a loop', file(table(2_000), decision('count(for i in 1..100000 return f(i))', known)), ['feel.tooMuchWork', 'k'], 'k'],
  ['decisions that double what they require', file(...doubling), ['feel.tooMuchWork'], 'd59'],
  ['a parameter of a type whose value holds itself twice, again and again', file(twins, decision(`{${doubled}, f: function(x: tTwins) 1, all: f(a59)}.all`)), ['feel.tooMuchWork', 'k'], 'k'],
  ['such a value asked for its type', file(twins, decision(`{${doubled}, all: a59 instance of tTwins}.all`)), ['feel.tooMuchWork', 'k'], 'k'],
  ['a long list made what its type says in a loop', file('<itemDefinition name="tL" isCollection="true"><typeRef>number</typeRef></itemDefinition>', decision('{l: for i in 1..50000 return i, f: function(x: tL) 1, all: for i in 1..10000 return f(l)}.all')), ['feel.tooMuchWork', 'k'], 'k'],
  ['a great table by priority in a loop', file(ranked, decision('count(for i in 1..100000 return f(i))', known)), ['feel.tooMuchWork', 'k'], 'k'],
  ['a context of thousands of entries, each of which sees those before it', file(`<decision id="k" name="k"><context>${entries}</context></decision>`), ['feel.tooMuchText', 'k'], 'k'],
  ['names of thousands of characters', file(...inputs.map(({ data }) => data.replaceAll('n ', `n ${'-n'.repeat(1_000)}`)), decision('n', inputs.map(({ requirement }) => requirement).join(''))), ['feel.tooMuchText', 'k'], 'k'],
  ['filters where hundreds of names are known', file(...inputs.map(({ data }) => data), decision(`n${'[1]'.repeat(3_000)}`, inputs.map(({ requirement }) => requirement).join(''))), ['feel.tooMuchText', 'k'], 'k'],
];
