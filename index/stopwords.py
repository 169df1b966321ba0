"""Words of a question that say nothing about what is asked, in the six languages, folded as
``index.analysis`` folds.

They are left out of questions only. The index holds every word, so that a quoted phrase is found as it
stands.
"""

from __future__ import annotations

_ENGLISH = """a an the of and or in to is are was were be been being by for on with at from as that this
these those it its their they them he she his her we our you your i me my do does did done
has have had having will would can could should shall may might must not no what which who
whom whose when where why how there here about into than then so such any some if but also
please tell say says said give find show explain describe according document paragraph"""
_FRENCH = """le la les l un une des du de d et ou en dans au aux a est sont ete etait etaient etre par
pour sur avec que qui quoi quel quelle quels quelles dont ce cet cette ces il elle ils elles
on nous vous leur leurs son sa ses se s ne n pas plus comment quand pourquoi combien qu y"""
_SPANISH = """el la los las lo un una unos unas de del y o u en a al es son fue fueron era eran ser por
para con sobre que quien quienes cual cuales cuyo este esta estos estas ese esa esos esas su
sus se no mas como cuando donde cuanto cuantos cuantas hay ha han"""
_RUSSIAN = """и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее
мне было вот от меня еще о из ему теперь когда даже ну ли если уже или ни быть был него до
вас вам они были какой какая какие каких каким кто кого чем который которая которые где
почему сколько для при это этот эта эти об их является"""
_ARABIC = """في من الي علي عن مع ان انه انها هو هي هم ما ماذا متي اين كيف كم هل التي الذي الذين هذا هذه
ذلك تلك كان كانت او و لم لن لا قد بين بعد قبل عند اي"""
_CHINESE = """的 了 是 在 和 与 或 有 哪 谁 何 什么 哪些 哪个 如何 怎么 多少 为什么 吗 呢"""

STOPWORDS = frozenset(" ".join((_ENGLISH, _FRENCH, _SPANISH, _RUSSIAN, _ARABIC, _CHINESE)).split())
