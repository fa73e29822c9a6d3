"""Words by which an English noun phrase or verb is recognised without a parser, and fillers."""

# ruff: noqa: E501  (Chinese characters count twice)
from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())


NOUNS = words(
    """
    mom mum mother dad father parent parents brother brothers sister sisters son daughter wife
    husband partner girlfriend boyfriend fiance fiancé fiancee kid kids child children baby family
    aunt uncle cousin grandma grandmother grandpa grandfather grandparents friend friends roommate
    neighbor neighbour neighbors boss manager supervisor coworker coworkers colleague colleagues
    teacher professor student students classmate classmates doctor therapist nurse lawyer landlord
    people person man woman guy girl boy team ex dog dogs cat cats pet puppy kitten horse
    job jobs work career business company office interview interviews promotion raise salary shift
    meeting project boss's application applications resume task tasks workload
    school college university class classes course courses exam exams test tests grade grades
    thesis homework assignment deadline deadlines essay degree graduation finals presentation
    money rent bills debt loan loans mortgage savings paycheck unemployment finances budget car
    house home apartment room place city town country school hotel phone computer laptop wallet
    health illness cancer surgery pain hospital medication sleep weight headache headaches anxiety
    depression stress panic fear worry anger grief loneliness guilt mood feelings emotions
    relationship marriage divorce breakup wedding affair argument fight fights trust love life
    future past problem problems issue issues situation trouble decision plans plan dream dreams
    holiday holidays christmas birthday vacation trip weekend party game match season winter
    pandemic covid covid-19 lockdown virus quarantine mask groceries news accident funeral death
    loss crew shuttle families astronauts door train flight bus dinner lunch food music song book
    record record's movie film show photo letter message email call conversation time day days
    week weeks month months year years night nights morning evening help support advice confidence
    motivation energy routine drinking smoking gym exercise garden kitchen prize mathematics math
    debts bank account credit idea ideas fault mistake mistakes words voice mind heart body face
    """
)

VERBS = words(
    """
    am is are was were be been being have has had do does did can could will would should might
    must may want wants wanted need needs needed feel feels felt think thinks thought know knows
    knew get gets got go goes went come comes came make makes made take takes took say says said
    tell tells told give gives gave lose loses lost leave leaves left keep keeps kept let lets find
    finds found try tries tried work works worked live lives lived love loves loved hate hates
    hated miss misses missed hurt hurts break breaks broke fail fails failed pass passed win won
    die died dying see sees saw hear heard talk talks talked cry cried cries sleep sleeps slept eat
    eats ate drink drinks drank fight fights fought argue argued yell yells yelled ignore ignores
    ignored leave dump dumped cheat cheated lie lied treat treats treated pay pays paid owe owes
    owed quit quits fired laid help helps helped stop stops stopped start starts started move moved
    moves spend spent stay stays stayed struggle struggled worry worries worried suffer suffers
    expect expects expected trust trusted believe believes blame blames blamed study studied
    graduate graduated finish finished suffering sitting talking trying feeling working going
    looking doing having getting making losing missing dealing living thinking waiting coming
    can't cannot don't doesn't didn't won't wouldn't couldn't isn't aren't wasn't weren't haven't
    hasn't i'm i've i'd i'll he's she's it's they're we're they've we've that's he'd she'd
    dont didnt cant wont doesnt im ive
    """
)

FUNCTION = words(
    """
    a an the this that these those my your his her its our their mine yours i you he she it we they
    me him us them myself yourself and or but so because since although though while if when where
    which who whom whose what why how than then as of to in on at by for with about against between
    into through during before after above below from up down out off over under again once here
    there all any both each few more most other some such no nor not only own same too very just
    now also even still yet ever never always often really quite much many lot lots kind sort bit
    well oh yeah yes ok okay hi hello hey please maybe like actually basically literally honestly
    """
)

LEADING = words(
    """
    well yeah yes yep yup yea nope nah sure no ok okay oh um uh so and but because just like honestly actually basically
    literally hi hello hey now also then plus anyway hmm sorry please maybe look listen right still
    lately recently today sadly unfortunately hopefully mostly even since as that man omg god gosh
    """
)

DANGLING = words(
    """
    a an the my your his her its our their and or but so because since if when which who that to of
    in on at by for with about from into than as not very really just is are was were am be been
    have has had do does did can could will would should might i he she we they it's i'm don't
    can't cannot didn't there more some any no too every each both even only lot kind like
    """
)

WEAK = words(
    """
    moment meantime way ways time times day days mind idea ideas afternoon lot thing things people
    help support question questions years year months month weeks week night nights morning evening
    words word conversation message point part reason reasons name fact end beginning case kind sort
    person man woman guy decision advice season hands place friend's problem sooner later possible
    god gosh goodness course good great big little new old bad nice best better last next real whole first second
    other everything something anything nothing someone anyone everyone definitely exactly feeling hour face life thousand hundred million dozen monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday front
    """
)
"""Words too general to take up."""

BARE = words(
    """
    children people kids school work college covid covid-19 christmas money love life trust sleep health music math
    mathematics anxiety depression stress panic grief fear loneliness guilt homework unemployment
    university dinner lunch food smoking drinking confidence motivation energy quarantine
    graduation procrastination grandma grandpa mom mum dad
    """
)
"""Nouns that stand without an article."""

PROFANE = words(
    "fuck fucking fucked shit shitty bitch bastard asshole damn crap cunt dick f**k piss bullshit "
    "whore slut wtf ass motherfucker"
)

TOPICS_ZH = tuple(
    sorted(
        words(
            """
        爸爸 妈妈 父母 爸妈 爷爷 奶奶 外婆 外公 姥姥 哥哥 姐姐 弟弟 妹妹 儿子 女儿 老公 老婆 丈夫 妻子
        男朋友 女朋友 男友 女友 对象 前任 朋友 闺蜜 室友 舍友 同学 老师 同事 老板 领导 上司 邻居 客户
        孩子 宝宝 家人 家里 婆婆 公公 狗狗 猫咪 小狗 小猫 狗 猫 工作 面试 公司 项目 加班 工资 升职 会议
        考试 高考 考研 论文 作业 成绩 学习 学校 大学 毕业 答辩 专业 钱 房租 房贷 贷款 欠款 房子 车子
        身体 医院 手术 感冒 失眠 睡眠 头疼 减肥 压力 心情 情绪 感情 婚姻 恋爱 分手 离婚 婚礼 误会 矛盾
        未来 人生 生活 梦想 计划 决定 疫情 隔离 旅行 旅游 生日 春节 过年 周末 比赛 电影 音乐 吃饭 晚饭
        客服 售后 快递 外卖 手机 钱包 天气 信任 自信 动力 锻炼 数学 数学奖 诺贝尔 消息 航天飞机 机组 家属
        """
        ),
        key=lambda word: (-len(word), word),
    )
)
LEADING_ZH = (
    "其实", "然后", "但是", "可是", "因为", "所以", "就是", "而且", "不过", "反正", "那个", "嗯", "唉",
    "哎", "啊", "今天", "最近", "现在", "真的", "你知道吗", "说实话", "老实说", "感觉", "觉得",
)  # fmt: skip

PERSONS = words(
    """
    mom mum mother dad father parents brother sister son daughter wife husband partner girlfriend
    boyfriend fiance fiancee kids children boss manager supervisor teacher friend friends roommate
    doctor grandma grandmother grandpa grandfather aunt uncle cousin ex
    """
)
PERSONS_ZH = words(
    """
    爸爸 妈妈 父母 爸妈 爷爷 奶奶 外婆 外公 姥姥 哥哥 姐姐 弟弟 妹妹 儿子 女儿 老公 老婆 丈夫 妻子
    男朋友 女朋友 男友 女友 对象 朋友 闺蜜 室友 同学 老师 同事 老板 领导 上司 孩子 家人 婆婆 公公
    """
)
NAMED_FEELINGS_ZH = words(
    """
    难过 伤心 痛苦 绝望 失落 沮丧 委屈 郁闷 难受 生气 愤怒 烦躁 害怕 担心 焦虑 紧张 不安 开心 高兴
    快乐 幸福 激动 兴奋 骄傲 疲惫 孤独 孤单 寂寞 内疚 自责 愧疚 后悔 迷茫 无聊 累
    """
)
"""Feeling words that fit after "你觉得"."""
