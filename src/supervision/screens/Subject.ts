/** What a hint about severe cases can be about: the alliance, or a member by its place in the list. */
export type Subject = { readonly about: 'alliance' | 'institution'; readonly id: string; readonly place?: number }
