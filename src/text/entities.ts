/** Character references in HTML: the numeric ones and the names of HTML 4, which is what backends write. */

/** Names by their first code point; those that follow count up from it, and a dash leaves one out. */
const NAMES: readonly (readonly [start: number, names: string])[] = [
  [34, 'quot - - - amp apos'],
  [60, 'lt - gt'],
  [
    160,
    'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ' +
      'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
      'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml',
  ],
  [338, 'OElig oelig'],
  [352, 'Scaron scaron'],
  [376, 'Yuml'],
  [402, 'fnof'],
  [710, 'circ'],
  [732, 'tilde'],
  [
    913,
    'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega - - - - - - - ' +
      'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega - - - - - - - thetasym upsih - - - piv',
  ],
  [8194, 'ensp emsp - - - - - thinsp - - zwnj zwj lrm rlm - - - ndash mdash'],
  [8216, 'lsquo rsquo sbquo - ldquo rdquo bdquo - dagger Dagger bull - - - hellip'],
  [8240, 'permil - prime Prime - - - - - lsaquo rsaquo - - - oline'],
  [8260, 'frasl'],
  [8364, 'euro'],
  [8465, 'image'],
  [8472, 'weierp'],
  [8476, 'real'],
  [8482, 'trade'],
  [8501, 'alefsym'],
  [8592, 'larr uarr rarr darr harr'],
  [8629, 'crarr'],
  [8656, 'lArr uArr rArr dArr hArr'],
  [8704, 'forall - part exist - empty - nabla isin notin - ni - - - prod - sum minus - - - - lowast'],
  [8730, 'radic - - prop infin - ang'],
  [8743, 'and or cap cup int'],
  [8756, 'there4'],
  [8764, 'sim'],
  [8773, 'cong'],
  [8776, 'asymp'],
  [8800, 'ne equiv - - le ge'],
  [8834, 'sub sup nsub - sube supe'],
  [8853, 'oplus - otimes'],
  [8869, 'perp'],
  [8901, 'sdot'],
  [8968, 'lceil rceil lfloor rfloor'],
  [9674, 'loz'],
  [9824, 'spades - - clubs - hearts diams'],
  [10216, 'lang rang'],
];

const points = new Map(
  NAMES.flatMap(([start, names]) => names.split(' ').map((name, index) => [name, start + index] as const)),
);

const reference = /&(?:#(\d{1,7}|x[\da-f]{1,6});?|([a-z][a-z\d]{1,7});)/gi;
/** What 128 to 159 mean in pages that were written for Windows, which all browsers assume. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function character(point: number): string {
  if (!point || point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return '\ufffd';
  return WINDOWS[point - 128] ?? String.fromCodePoint(point);
}

/** The text with its references replaced. A name that is not known stays as it is written. */
export function decodeEntities(text: string): string {
  return text.replace(reference, (all, number: string | undefined, name: string) => {
    if (number) return character(/^x/i.test(number) ? parseInt(number.slice(1), 16) : Number(number));
    const point = points.get(name);
    return point ? String.fromCodePoint(point) : all;
  });
}
