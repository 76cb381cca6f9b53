/** What the name head tells apart; logits are ordered none, then begins and goes on for each class in turn. */
export const NAME_CLASSES = ["person", "organization", "place", "other"] as const;

export type NameClass = (typeof NAME_CLASSES)[number];
