/**
 * Spelled like dictionary words, yet in health posts nearly always a person when capitalised. Everything
 * else that is both a name and a word needs a trigger or a neighbouring name.
 */
export const NAMES_NOT_WORDS: readonly string[] = (
  "john jack mike bill billy bob bobby tom tommy peter harry jimmy jim joe joey dick dave dan danny ben barb barbara " +
  "alan al alex anna anne ann andy carl carol cathy charlotte chad clement colin dale denis dennis dexter diane " +
  "don donna dominique eric erica ethan eva ferdinand florence francis franck fred freddy geoffrey george gerry gilles " +
  "gino gregory gustave guy henry herman hugo jacques jake jane janet jean jeanne jenny jess jessica jo jonathan josh " +
  "julie justine karl kate kelly ken kevin kyle larry laura laurence lea leo leon leonard lisa louis louise luc lucas " +
  "madeleine maggie marc marcel margaux marie marion martin mathieu matt matthew max mel michel milo mireille moe " +
  "nancy nick nicole nina noah noel olga olivier oscar pam pascal patrick patty paul pauline paula penny philip phil " +
  "pierre raphael ray renaud rob robert robin roger roland romain ron ruth sally sam sandra sandy sophie stan stella " +
  "stephanie steve sue susan ted teddy terry theo tim timothy tina tony tracy valentine veronique vic victor vince " +
  "virginie wally walter wendy zoe zack lou alice benoit bernard cedric celine emma agnes amelie antoine arnaud audrey " +
  "aurore axel bastien beatrice boris brigitte camille caroline cecile chloe claude claire constance corentin damien " +
  "daniel david delphine elise elodie emilie estelle fabien gabriel gaston gerard guillaume helene ines isabelle jerome " +
  "josephine jules juliette laurent leonie lucie ludovic marguerite mathilde maurice maxime melanie nathan nicolas " +
  "odile quentin regis remi rene sebastien simon sylvain sylvie thibault thomas tristan valerie vincent xavier yves " +
  "emily mary sarah rachel laurie linda sharon maria marcus luke lucy ella elliot edith edna eliza ellen emmett erin " +
  "faith holly ivy jasmine jade kim lee leigh lily lyle mabel marge mason molly nigel norman opal patsy quinn reggie " +
  "rhea rory rosemary ross roy russell sasha sean sid sonny tess toby trevor troy wade warren wilfred wilma"
).split(" ");
