/** Countries with their capitals and what is theirs: a capital stands for its country, so the two are no alternatives. */
const ROWS = `
Afghanistan Kabul Afghan
Argentina Buenos_Aires Argentine
Australia Canberra Australian
Austria Vienna Austrian
Belarus Minsk Belarusian
Belgium Brussels Belgian
Brazil Brasília Brazilian
Bulgaria Sofia Bulgarian
Canada Ottawa Canadian
Chile Santiago Chilean
China Beijing Chinese
Colombia Bogotá Colombian
Croatia Zagreb Croatian
Cuba Havana Cuban
Denmark Copenhagen Danish
Egypt Cairo Egyptian
England London English
Estonia Tallinn Estonian
Ethiopia Addis_Ababa Ethiopian
Finland Helsinki Finnish
France Paris French
Georgia Tbilisi Georgian
Germany Berlin German
Greece Athens Greek
Hungary Budapest Hungarian
Iceland Reykjavik Icelandic
India New_Delhi Indian
Indonesia Jakarta Indonesian
Iran Tehran Iranian
Iraq Baghdad Iraqi
Ireland Dublin Irish
Israel Jerusalem Israeli
Italy Rome Italian
Japan Tokyo Japanese
Kenya Nairobi Kenyan
Latvia Riga Latvian
Lithuania Vilnius Lithuanian
Mexico Mexico_City Mexican
Netherlands Amsterdam Dutch
Nigeria Abuja Nigerian
North_Korea Pyongyang North_Korean
Norway Oslo Norwegian
Pakistan Islamabad Pakistani
Peru Lima Peruvian
Poland Warsaw Polish
Portugal Lisbon Portuguese
Romania Bucharest Romanian
Russia Moscow Russian
Saudi_Arabia Riyadh Saudi
Scotland Edinburgh Scottish
Serbia Belgrade Serbian
South_Africa Pretoria South_African
South_Korea Seoul South_Korean
Spain Madrid Spanish
Sweden Stockholm Swedish
Switzerland Bern Swiss
Syria Damascus Syrian
Turkey Ankara Turkish
Ukraine Kyiv Ukrainian
United_Kingdom London British
United_States Washington American
US Washington American
UK London British
Vietnam Hanoi Vietnamese
Wales Cardiff Welsh
`;

interface Country {
  readonly names: readonly string[];
  readonly kind: 'country' | 'capital';
}

const KNOWN: ReadonlyMap<string, Country> = new Map(
  ROWS.trim()
    .split('\n')
    .flatMap((row): [string, Country][] => {
      const [country = '', capital = '', theirs = ''] = row.split(' ').map((name) => name.replace('_', ' '));
      const names = [country, capital, theirs];
      return [
        [country, { names, kind: 'country' }],
        [capital, { names, kind: 'capital' }],
      ];
    }),
);

/** The countries and capitals that a text names. */
export function countriesIn(text: string): string[] {
  return [...KNOWN.keys()].filter((name) => new RegExp(`(?<!\\p{Lu}\\p{L}+ )\\b${name}\\b`, 'u').test(text));
}

/** All that a country is called by, itself and its capital; the name alone for what is neither. */
export function namesOfCountry(name: string): readonly string[] {
  return KNOWN.get(withoutArticle(name))?.names ?? [name];
}

/** A country, a capital, or another place. */
export function kindOfPlace(name: string): 'country' | 'capital' | 'other' {
  return KNOWN.get(withoutArticle(name))?.kind ?? 'other';
}

function withoutArticle(name: string): string {
  return name.replace(/^[Tt]he /, '');
}
