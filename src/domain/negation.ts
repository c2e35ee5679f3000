/** Words that turn what is said into its opposite, folded: an editor who adds one in brackets changes what was quoted. */
const NEGATIONS = new Set(
  [
    'not no never nor neither none nobody nothing nowhere without hardly scarcely barely',
    'dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wont wouldnt cant cannot couldnt shouldnt mustnt aint',
    'nicht kein keine keinen keinem keiner keines nie niemals niemand nichts keinesfalls keineswegs ohne kaum weder noch',
    'ne pas jamais rien aucun aucune sans ni',
    'nunca jamas nada nadie ningun ninguno ninguna tampoco',
    'non nessuno nessuna niente senza nao nem nenhum niet geen nooit zonder',
    'не нет ни никогда без لا لم لن ليس ليست غير بدون',
  ].flatMap((words) => words.split(' ')),
);

export const isNegation = (word: string): boolean => NEGATIONS.has(word);
