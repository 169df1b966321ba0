"""What only Chinese needs: what asks with a measure word, and names written by their sound. Pure."""

from __future__ import annotations

from collections.abc import Container, Iterator

from index.translation.pieces import Piece

_MEASURES = (
    "个名位次项条份家所艘架辆起种支例件场座间届轮类处笔批套部篇幅封组队头匹户栋幢枚颗门台棵株首张块片段届期级层"
    "步道方人国州省市县村支座只本具剂"
)
# What follows 多少 or 几 and is no measure word is the noun itself, and stays a word of its own.
_NO_NOUN = "人国州省市县村方步"
# The characters that write the sounds of foreign names, without those that are words above all ("国", "地").
_SOUNDS = frozenset(
    "阿埃艾爱安奥巴拜邦贝比彼宾波玻博伯勃布查达戴丹德登邓迪蒂丁杜顿多厄恩尔法凡范菲费芬夫弗伏福富盖甘冈戈哥格"
    "古瓜圭哈海汉豪赫亨洪胡霍基吉季加贾简杰捷津久喀卡凯坎康考科克肯孔库夸拉腊莱赖兰朗劳勒雷蕾黎里利丽莉列林琳隆"
    "龙卢鲁路伦罗洛马玛迈曼芒毛梅蒙米密敏莫默姆穆拿纳娜乃奈内嫩尼妮涅宁纽努诺欧帕潘庞佩彭蓬皮坡蒲普奇齐恰乔切琴"
    "丘热儒瑞若撒萨塞赛桑瑟森沙莎绍舍圣施斯松宋苏索塔泰坦汤唐陶特腾廷图托瓦旺威韦维魏温翁沃乌武西希锡谢辛欣休许逊"
    "雅亚扬耶叶伊尤约泽扎詹珍芝朱祖佐赞兹茨茂廖"
)
# "在哪十个国家": how many are asked for is known.
_MANY = {
    "四": "four", "五": "five", "六": "six", "七": "seven", "八": "eight", "九": "nine", "十": "ten",
}  # fmt: skip
_LEAST_NAME = 3
# Longer terms among such characters are known names.
_CHANCE = 2


def counting_and_choosing() -> Iterator[tuple[str, str]]:
    """多少, 几 and 哪 with the measure words, and the English that asks so."""
    for measure in _MEASURES:
        if measure not in _NO_NOUN:
            for asking in ("多少", "几", "有多少", "有几"):
                yield f"{asking}{measure}", "how many"
            for verb in ("", "是", "是在", "在"):
                yield f"{verb}哪{measure}", "in which" if "在" in verb else "which"
        for some, number in _MANY.items():
            yield f"哪{some}{measure}", f"which {number}"
            yield f"在哪{some}{measure}", f"in which {number}"
        for some in ("一", "几", "些", "两", "三"):
            yield f"哪{some}{measure}", "which"
            yield f"是哪{some}{measure}", "which"
            yield f"在哪{some}{measure}", "in which"


def names_by_sound(pieces: list[Piece], question: str, places: Container[str]) -> list[Piece]:
    """The pieces with a name that no term covers as one unknown piece: of 塔尔西亚 the end is no Western
    Asia, of 布良斯克 no gram. A known place before it stays."""
    found: list[Piece] = []
    run: list[Piece] = []
    for piece in [*pieces, None]:
        if (
            piece is not None
            and (not run or run[-1].end == piece.start)
            and _may_be_of_a_name(piece, question)
        ):
            run.append(piece)
            continue
        found += _name_of(run, question, places)
        run = []
        if piece is not None and _may_be_of_a_name(piece, question):
            run = [piece]
        elif piece is not None:
            found.append(piece)
    return found


def _may_be_of_a_name(piece: Piece, question: str) -> bool:
    text = question[piece.start : piece.end]
    return _SOUNDS.issuperset(text) and (piece.role == "unknown" or len(text) <= _CHANCE)


def _name_of(run: list[Piece], question: str, places: Container[str]) -> list[Piece]:
    before = 0
    while before < len(run) and question[run[before].start : run[before].end] in places:
        before += 1
    known, name = run[:before], run[before:]
    if not any(piece.role == "unknown" for piece in name) or name[-1].end - name[0].start < _LEAST_NAME:
        return run
    return [*known, Piece(name[0].start, name[-1].end, "", "unknown")]
