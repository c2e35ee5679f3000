/** Words that turn what is said into its opposite, folded: an editor who adds one in brackets changes what was quoted. */
const NEGATIONS = new Set(
  [
    'not no never nor neither none nobody nothing nowhere without hardly scarcely barely',
    'dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wont wouldnt cant cannot couldnt shouldnt mustnt',
    'nicht kein keine keinen keinem keiner keines nie niemals niemand nichts ohne kaum weder noch',
    'ne pas jamais rien aucun aucune sans ni',
    'nunca jamas nada nadie ningun ninguno ninguna sin tampoco',
    'non mai nessuno nessuna niente senza nao nem nenhum sem niet geen nooit zonder',
    'не нет ни никогда без لا لم لن ليس ليست غير دون بدون ما',
  ].flatMap((words) => words.split(' ')),
);

export const isNegation = (word: string): boolean => NEGATIONS.has(word);
