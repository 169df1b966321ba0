"""English verbs as the lexicon has them, for questions put in English order. Pure."""

from __future__ import annotations

import re

# Nothing is done to anyone: "when ended the session" is no "when was the session ended".
INTRANSITIVE = frozenset(
    """
    accede agree apologize appear apply arrive begin collapse come comply continue contribute cooperate
    decline decrease demonstrate depart deteriorate die differ disagree disappear drop emerge end enter
    escape exist expire fail fall finish flee go grow happen increase join last leave live lag meet move
    occur participate pass progress react reach rejoin remain resign respond resume return rise run shrink
    speak spread start stop succeed surrender travel vote wait withdraw work worsen arise amount attend
    belong fight result retire mutiny retreat abstain complain decide intend want need have say think
    believe know expect hope
    weaken double improve escalate expand
    """.split()  # noqa: SIM905 - a list of quoted words is harder to read
) | {"take place", "take part", "enter into force", "consist of", "depend on", "lead to", "be formed"}
# What is given, said or sent: "to" whom stands beside it.
TO_SOMEONE = frozenset(
    """
    submit give send provide say tell pay report deliver grant transmit present allocate lend offer permit
    show explain promise hand transfer respond allow donate address recommend propose
    """.split()  # noqa: SIM905
)
# What is done to things: "why was no deputy appointed".
DONE = frozenset(
    """
    adopt allocate appoint approve build cancel close complete create deploy destroy elect endorse establish
    execute extend fill finance form fund hold implement investigate launch pay postpone publish ratify
    register reject renew repay replace resolve return settle sign submit suspend terminate implement
    prosecute convict include address examine verify delay dismantle lift
    """.split()  # noqa: SIM905
)
# What is done to people, where they are counted: "كم شخصا قتل", how many people were killed.
DONE_TO_PEOPLE = frozenset(
    ("kill", "injure", "wound", "arrest", "detain", "appoint", "elect", "displace", "evacuate", "release",
     "execute",
     "train", "kidnap", "recruit", "convict", "sentence", "assassinate", "harm", "affect", "employ")
)  # fmt: skip
VERBS = (
    INTRANSITIVE
    | TO_SOMEONE
    | frozenset(
        """
    accept accuse achieve acknowledge acquit adjourn admit adopt advise affect affirm allege amend announce
    annex answer anticipate appeal appoint approve arrest ask assassinate assert assess assist attack attain
    authorize avoid ban bear block bomb borrow breach bring build burn buy calculate call cancel carry cause
    caution cease celebrate chair challenge change check choose claim close combat command commend commit
    complement complete condemn conclude conduct confirm confiscate consider constitute construct contain
    contest control convene convict cost cover create criticize cut damage declare defend defer define delay
    delete demand demolish denounce deny deploy deplore deport describe design destroy detain determine
    develop disburse discontinue discover discuss dismantle dismiss dispatch display dissolve distribute
    document draft earmark effect elect eliminate emphasize employ encourage endorse enforce ensure
    establish estimate evacuate evaluate examine exceed exclude execute exempt exercise expand explain
    exploit export express expel extend extradite face finance find follow forbid force form found free
    freeze fund gain get hold grant guarantee harm help hijack hire host identify ignore impede implement
    import impose improve include indicate inform initiate injure inspect institute insist instruct
    investigate invite involve issue justify keep kidnap kill launch lay lead learn leave lift limit link
    list locate loot lose lower maintain make manage manufacture mark measure mention mine mobilize monitor
    name negotiate nominate note notify obtain observe obstruct occupy open oppose order organize overcome
    oversee own pardon permit plan pledge possess postpone praise prefer prepare preserve preside prevent
    produce prohibit promote propose prosecute protect prove publish punish purchase pursue put question
    raise ratify read realize recall receive recognize recommend record recover recruit reduce refer refuse
    refute register regret reinforce reject release remove renew repay repeal repeat replace represent
    request require rescue resolve restore restrict return reveal review revise revoke sanction save
    schedule see seek seize select sell sentence serve set settle share sign spend sponsor state steal
    stipulate strengthen stress study suffer suggest supervise support suspend sustain take target teach
    terminate threaten train transfer treat trigger undermine underline underscore undertake uphold urge use
    verify violate visit want warn waive welcome win witness wound write host reach hand convey appreciate
    blame
        """.split()  # noqa: SIM905
    )
    | frozenset(
        (
            "call for",
            "call upon",
            "lead to",
            "refer to",
            "plan to",
            "consider that",
            "hand over",
            "be formed",
            "deal with",
            "enter into force",
            "take place",
            "depend on",
            "consist of",
            "take part",
            "set up",
        )
    )
)
_IRREGULAR = dict(
    pair.split(":")
    for pair in """
    bear:borne begin:begun bring:brought build:built buy:bought choose:chosen cut:cut find:found
    forbid:forbidden freeze:frozen get:obtained give:given hold:held keep:kept know:known lay:laid lead:led
    leave:left lend:lent lose:lost make:made meet:met pay:paid put:put read:read say:said see:seen
    seek:sought sell:sold send:sent set:set show:shown spend:spent spread:spread steal:stolen take:taken
    teach:taught tell:told undertake:undertaken uphold:upheld win:won withdraw:withdrawn write:written
    overcome:overcome oversee:overseen come:come fall:fallen flee:fled go:gone grow:grown rise:risen run:run
    speak:spoken
    """.split()  # noqa: SIM905
)
_DOUBLES = re.compile(r"(?:ad|com|per|sub|trans|e)mit|refer|defer|prefer|plan|stop|ban|drop|expel|control")
# The lexicon has some verbs as they stand in reports: "attended".
PLAIN = {
    "attended": "attend", "participated": "participate", "injured": "injure", "killed": "kill",
    "began": "begin",
    "held": "hold", "helped": "help", "wounded": "wound", "convicted": "convict", "created": "create",
    "established": "establish", "published": "publish", "launched": "launch", "founded": "found",
    "founder": "found", "declared": "declare", "reduces": "reduce", "reduction": "reduce", "altered": "alter",
    "displaced": "displace", "appointment": "appoint", "adoption": "adopt", "implementation": "implement",
    "opening": "open", "signing": "sign", "establishment": "establish", "election": "elect",
    "closure": "close",
    "extension": "extend", "suspension": "suspend", "destruction": "destroy", "release": "release",
    "withdrawal": "withdraw", "investigation": "investigate", "training": "train", "funding": "fund",
    "achieve": "achieve", "deployment": "deploy", "selection": "select", "formation": "form",
    "submission": "submit", "arrest": "arrest", "construction": "build", "cancellation": "cancel",
    "nomination": "nominate", "distribution": "distribute", "assassination": "assassinate",
}  # fmt: skip


def participle(verb: str) -> str:
    """ "hold" → "held", "adopt" → "adopted", "set up" → "set up"."""
    first, space, rest = verb.partition(" ")
    if first in _IRREGULAR:
        told = _IRREGULAR[first]
    elif _DOUBLES.fullmatch(first):
        told = f"{first}{first[-1]}ed"
    elif first.endswith("e"):
        told = f"{first}d"
    elif re.search(r"[^aeiou]y\Z", first):
        told = f"{first[:-1]}ied"
    else:
        told = f"{first}ed"
    return f"{told}{space}{rest}"
