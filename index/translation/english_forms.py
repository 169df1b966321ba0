"""Forms of English verbs that glosses are made of: the lexicon has the plain one. Pure."""

from __future__ import annotations

import re

_PARTICIPLES = dict(
    pair.split(":")
    for pair in """
    be:been become:become begin:begun bind:bound bring:brought build:built buy:bought catch:caught
    choose:chosen come:come cost:cost cut:cut do:done draw:drawn fall:fallen feed:fed fight:fought find:found
    forbid:forbidden freeze:frozen get:got give:given go:gone grow:grown have:had hear:heard hide:hidden
    hit:hit hold:held hurt:hurt keep:kept know:known lay:laid lead:led leave:left lend:lent let:let lose:lost
    make:made mean:meant meet:met overthrow:overthrown pay:paid put:put read:read rebuild:rebuilt rise:risen
    run:run say:said see:seen seek:sought sell:sold send:sent set:set shoot:shot show:shown shut:shut
    speak:spoken spend:spent spread:spread stand:stood steal:stolen take:taken teach:taught tell:told
    think:thought throw:thrown undertake:undertaken win:won withdraw:withdrawn write:written
    """.split()  # noqa: SIM905 - a list of quoted words is harder to read
)
# "refer", "admit": the last consonant is doubled.
_DOUBLES = frozenset(
    ("admit", "ban", "commit", "submit", "permit", "incur", "occur", "omit", "plan", "prefer", "refer",
     "stop", "transfer", "drop", "equip", "control")
)  # fmt: skip
_IN_CONSONANT_AND_Y = re.compile(r"[a-z]*[^aeiou]y")
# "approved", "United Nations": nothing to be put in another form.
PLAIN_VERB = re.compile(
    r"(?![a-z]+ed\b(?<!need)(?<!feed)(?<!exceed)(?<!proceed)(?<!succeed))[a-z]+(?: [a-z]+)*"
)


def participle_of(verb: str) -> str:
    """ "decide" → "decided", "carry out" → "carried out", "take" → "taken"; no plain verb: as it is."""
    if PLAIN_VERB.fullmatch(verb) is None or verb in _PARTICIPLES.values():
        return verb
    first, space, rest = verb.partition(" ")
    return f"{_participle(first)}{space}{rest}"


def _participle(verb: str) -> str:
    if verb in _PARTICIPLES:
        return _PARTICIPLES[verb]
    if verb in _DOUBLES:
        return f"{verb}{verb[-1]}ed"
    if _IN_CONSONANT_AND_Y.fullmatch(verb):
        return f"{verb[:-1]}ied"
    return f"{verb}d" if verb.endswith("e") else f"{verb}ed"
