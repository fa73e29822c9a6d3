"""Signs of danger, English and Chinese: kind → (how sure a sign it is, regular expression).

A sign is ``acute`` (said outright) or ``hint`` (indirect). docs/safety.md lists what is missed.
"""

# ruff: noqa: E501  (a table: one entry, one line)
from __future__ import annotations

KINDS = ("self_harm", "being_harmed", "harming_others", "medical")

SIGNS: dict[str, dict[str, tuple[tuple[str, str], ...]]] = {
    "en": {
        "self_harm": (
            (
                "acute",
                r"\b(?:kill(?:ing)?|hang(?:ing)?|shoot(?:ing)?|drown(?:ing)?|end(?:ing)?) "
                r"(?:myself|my ?self|himself|herself|themselves|my (?:own )?life|it all)\b",
            ),
            ("acute", r"\bsuicid\w*|\bunaliv\w*|\bkms\b"),
            (
                "acute",
                r"\b(?:want(?:s|ed|ing)?|wanna|ready|decided|rather|trying|tried|"
                r"wish (?:i|to)|like) (?:to )?(?:just )?(?:die|be dead|was dead|were dead)\b",
            ),
            (
                "acute",
                r"\b(?:cut(?:ting)?|hurt(?:ing)?|harm(?:ing)?|scratch(?:ed|ing)?|burn(?:ed|ing)?|starv(?:e|ing)) "
                r"(?:myself|my ?self|himself|herself|themselves|my (?:arms?|wrists?|legs?|thighs?))\b",
            ),
            (
                "acute",
                r"\b(?:self[- ]?harm\w*|slit my|take my own life|taking my life|"
                r"overdos\w+ (?:on purpose|tonight|myself)|jump(?:ing)? (?:off|from) (?:a|the) "
                r"(?:bridge|roof|building|balcony)|(?:took|taken|swallowed) (?:all|too many|a (?:bunch|bottle|whole bottle|handful) of)"
                r"(?: of)?(?: my| the)? pills)\b",
            ),
            (
                "acute",
                r"\b(?:don'?t|do not|no longer|didn'?t) want to (?:live|be alive|exist|wake up|"
                r"be here any ?more|go on living)\b",
            ),
            (
                "hint",
                r"\b(?:better off (?:without me|dead|if i)|no (?:reason|point) (?:to|in|for) "
                r"(?:living|live|going on|go on|being alive|staying alive|being here|being around|existing)|"
                r"(?:pain|hurting|it all|everything) to (?:just )?(?:stop|end|be over) for ?(?:ever|good)|"
                r"no point any ?more|nothing (?:left )?to live for|(?:can(?:'?t|not)|couldn'?t) "
                r"(?:go on|do this any ?more|take (?:it|this) any ?more|live like this)|"
                r"life (?:is ?n'?t|is not|isnt|not) worth|end(?:ing)? it(?: all| tonight| soon)?$|"
                r"want(?:ed)? to (?:disappear|sleep forever|vanish|not exist|end it)|"
                r"wish i(?:'d| had) never (?:been )?(?:born|existed)|wish i (?:was never|were never|wasn'?t|weren'?t) (?:born|alive|here)|"
                r"never wake up|not wake up|won'?t be (?:around|here) (?:much longer|any ?more)|"
                r"tired of (?:living|life|being alive)|goodbye forever|a burden (?:to|on) every\w+|"
                r"giv(?:en|ing) away (?:all )?my (?:things|stuff|belongings)|"
                r"(?:notice|care|miss me|matter) if i (?:was|were|am) (?:gone|dead)|(?:goodbye|suicide) (?:letters?|notes?)|"
                r"driv(?:e|ing) (?:my car )?(?:into|off) (?:a|the)|how to die|ways to die|end(?:ing)? everything|my last (?:night|day)|six feet under|if i (?:died|die|was dead|were dead)|future (?:with me|for me)|(?:message|text|note|letter) saying goodbye|the (?:weekend|week|night) alive|"
                r"(?:don'?t|do not) deserve to (?:live|be alive|exist|be here)|(?:fine|better|happier) without me|"
                r"(?:easier|better|best) (?:\w+ )?if i (?:just )?(?:disappear\w*|die|died|was gone|were gone|weren'?t here)|"
                r"(?:n't|not) (?:think (?:i'll|i will|i can) |going to )?make it (?:through|to) (?:the|this|next|tonight|tomorrow|another)|"
                r"life (?:has|have) (?:lost|no) (?:its |any )?meaning|(?:the|on) edge of the (?:platform|roof|bridge|"
                r"building|cliff)|(?:ending|end) my life|"
                r"(?:bought|got|saved up|have|lined up|collect(?:ed|ing)|hoard\w*|holding|looking at|staring at)(?: \w+){0,3} "
                r"(?:pills|tablets|rope|noose|razors?|blade|gun|the knife)|"
                r"no way out|hate being alive|i(?:'m| am) (?:going to|gonna) die(?! of| laughing)|what'?s the point of (?:living|life|going on))\b",
            ),
        ),
        "being_harmed": (
            (
                "acute",
                r"\b(?:he|she|they|who|dad|mom|mum|father|mother|husband|wife|boyfriend|"
                r"girlfriend|partner|brother|boss|uncle|stepdad|stepfather|man|guy|ex)"
                r"(?: \w+){0,2} "
                r"(?:hits?|beats?|beat|punche[sd]|kick(?:s|ed)|slap(?:s|ped)|chok(?:es|ed)|"
                r"strangl\w+|rape[sd]?|molest\w*|abus(?:es|ed)|stab(?:s|bed)?|threaten\w*|"
                r"stalk\w*|attack\w*) (?:me|us|my (?:kids?|children|mom|sister))\b",
            ),
            (
                "acute",
                r"\b(?:i (?:was|got|am|have been|'ve been|'m being)|being|been) (?:\w+ )?"
                r"(?:raped|molested|beaten|abused|stalked|assaulted|attacked|threatened|"
                r"kidnapped|trafficked)\b",
            ),
            (
                "acute",
                r"\b(?:touche[sd] me (?:where|when|without)|forced (?:me|himself|herself) (?:to|on)|"
                r"(?:going to|gonna|threatened to|threatens to|wants? to|will|'ll) (?:kill|hurt|shoot|stab) me|"
                r"kill me if i (?:leave|tell|go|talk|say|try)|lock(?:s|ed) me (?:in|up)|won'?t let me (?:leave|go out)|(?:has|with) a (?:gun|knife))\b",
            ),
            (
                "hint",
                r"\b(?:(?:afraid|scared|terrified|frightened) (?:of (?:my|him|her) ?"
                r"(?:husband|wife|partner|boyfriend|girlfriend|dad|father|stepdad)?|to go home)|"
                r"not safe (?:at home|here|with)|domestic (?:violence|abuse)|gets violent|"
                r"someone is (?:following|outside|breaking)|following me home|(?:don'?t|stop|please) hurt(?:ing)? me|by (?:the|my) (?:throat|neck|hair)|(?:around|round|on) my (?:neck|throat)|(?:broke|breaks|twisted|twists) my (?:arm|wrist|nose|jaw|rib|ribs|leg)|makes? me do things|waiting outside (?:my|our)|(?:comes?|came|gets?|got|sneaks?) into my (?:room|bed)|(?:took|takes|hid|keeps) my (?:passport|phone)|locked the door|showing up at my (?:house|work|door)|(?:he|she|they)(?:'ll| will) hurt me)\b",
            ),
        ),
        "harming_others": (
            (
                "acute",
                r"\b(?:want|wanna|going|gonna|plan(?:ning)?|ready|will|about|'ll) (?:to )?"
                r"(?:kill|murder|shoot|stab|poison|strangle|hurt|beat up|burn down)(?:ing)? "
                r"(?:him|her|them|my|the|that|everyone|everybody|people|someone|somebody|you)\b",
            ),
            (
                "acute",
                r"\b(?:bring|bringing|got|have|buy|buying|take|taking) (?:a |my |the )?(?:gun|knife) (?:to|for) "
                r"(?:school|work|him|her|them)\b",
            ),
            (
                "hint",
                r"\b(?:(?:make|makes|making) (?:him|her|them) pay|(?:he|she|they)(?:'ll| will)(?: all)? pay for|know where (?:he|she|they) lives?|bullet in (?:his|her|their)|urges? to (?:push|hurt|kill|stab|hit)|burn(?:ing)? (?:\w+ ){1,3}down with|(?:i could|feel like) "
                r"(?:kill(?:ing)?|hurt(?:ing)?|strangl(?:e|ing)) (?:him|her|them|someone)|afraid "
                r"(?:i|that i)(?:'ll| will| might| could) hurt|deserves? to die|wish (?:he|she|they) "
                r"(?:was|were) dead)\b",
            ),
        ),
        "medical": (
            (
                "acute",
                r"\b(?:can(?:'?t|not) breathe|chest pains?|pain in my chest|heart attack|"
                r"having a stroke|overdosed|unconscious|not breathing|stopped breathing|"
                r"bleeding (?:a lot|badly|heavily|out|won'?t stop)|won'?t stop bleeding|"
                r"having a seizure|anaphyla\w+|choking on|swallowed (?:bleach|poison|pills))\b",
            ),
            (
                "hint",
                r"\b(?:left arm (?:is |feels |went )?numb|face (?:is |went )?(?:numb|drooping)|"
                r"passed out|fainted|cough(?:ing)? (?:up )?blood|throat is (?:closing|swelling)|"
                r"collapsed|clutching (?:his|her|my|their) chest|blood everywhere|(?:ate|swallowed|drank) (?:\w+ ){0,5}(?:tablets|pills|bleach|batter(?:y|ies)|detergent)|turn(?:ed|ing|s)? blue|seizure|(?:isn'?t|not|won'?t) (?:waking|wake) up|swallowed (?:\w+ ){0,4}(?:pills|tablets|battery|bleach)|can(?:'?t|not) wake (?:him|her|them|my \w+)|too many (?:pills|painkillers|tablets)|poisoned)\b",
            ),
        ),
    },
    "zh": {
        "self_harm": (
            (
                "acute",
                r"自杀|自残|自尽|轻生|割腕|寻死|跳楼|上吊|服毒|烧炭|结束(?:我|自己)?的?(?:生命|一切|这一切)|"
                r"(?:想|要|去|打算|准备|不如|还是)(?:去)?死(?:了(?:算|吧|之|一了)|掉|吧|$|[，。！])|"
                r"(?:我|真|好|很|就|只|都)想死(?!你|他|她|我|妈)|不想(?:再)?活|活不下去|伤害自己|弄死自己|吞(?:了)?(?:一瓶|很多)?(?:安眠)?药|"
                r"割(?:自己|手腕|伤自己)",
            ),
            (
                "hint",
                r"活着(?:真|好|太|也)?(?:没(?:有)?(?:什么)?(?:意思|意义)|累|干什么)|没(?:有|了)我[，,]?(?:大家|他们|所有人|你们)?(?:都)?(?:会)?(?:过得)?更好|一睡不醒|累赘|楼顶|天台|"
                r"想(?:要)?(?:永远)?消失|不想醒(?:来|过来)|一了百了|撑不下去|坚持不下去了|解脱(?:了|吧)?|"
                r"生无可恋|没有?力气(?:再)?活|不要有?明天|明天不要来|死了是不是|死了(?:就|才)|往(?:窗外|楼下)跳|(?:吃|吞|喝)了?(?:很多|一整?瓶|一大把|好多|一把|整瓶|大量)的?.{0,3}(?:药|农药)|告别的?(?:消息|信|短信)|最后(?:一晚|一天)|从(?:这个)?世界(?:上)?消失|怎么死|不配活|买好?了?.{0,4}(?:安眠药|木炭|绳子|老鼠药)|站在(?:桥|天台|楼顶|窗台|铁轨)|这辈子就(?:到|这)|没有活(?:下去)?的(?:理由|必要|意义)|拖累(?:大家|家人|所有人|他们)|来世|遗书|"
                r"再也见不到我|最后一次(?:跟|和)你",
            ),
        ),
        "being_harmed": (
            (
                "acute",
                r"(?:他|她|爸|妈|老公|老婆|男友|男朋友|丈夫|继父|老师|老板|哥哥|叔叔)[^，。不没]{0,6}"
                r"(?:打我|揍我|掐我|踢我|强奸|猥亵|性侵|捅我|虐待|威胁我|跟踪我|扇我|关着我)|"
                r"被(?:[^，。]{0,5})?(?:家暴|强奸|性侵|猥亵|虐待|打了|殴打|绑架|跟踪|威胁)|家暴|"
                r"(?:要|想|会|说)(?:杀了?|弄死|砍)我|拿(?:着)?(?:刀|枪)|把我[锁关]|不让我?出门",
            ),
            (
                "hint",
                r"不敢回家|(?:皮带|棍子|衣架|东西)(?:抽|打|砸)我|进我(?:房间|被窝)|[拽扯]我(?:头发|衣服)|砸东西|一路跟着|尾随|堵在我|抽我|(?:很|好|特别|真的)?怕(?:他|她|我爸|我老公|我丈夫)(?:打|发火|回来|$)|有人(?:在)?(?:跟着|盯着)我|"
                r"在家(?:里)?不安全|他又动手|对我动手|摸我",
            ),
        ),
        "harming_others": (
            (
                "acute",
                r"(?:想|要|去|打算|准备|真想)(?:杀了?|弄死|捅死?|砍死?|毒死|掐死|干掉|烧死)(?:他|她|他们|那|我爸|我妈|老板|所有人|人|全)|同归于尽|杀人",
            ),
            (
                "hint",
                r"让(?:他|她|他们)(?:付出代价|不得好死)|(?:他|她|他们)(?:就)?该死|(?:把|将)?(?:他|她)们?.{0,3}(?:烧死|弄死|杀了)|(?:恨不得|真想|好想)[^，。]{0,4}(?:捅|砍|杀|弄死|打死)|怕(?:我)?自己(?:会)?伤(?:害)?(?:到)?(?:他|她|别人|孩子)|报复",
            ),
        ),
        "medical": (
            (
                "acute",
                r"喘不(?:上|过)气(?:来)?了?，?(?:胸|快)|呼吸不了|不能呼吸|胸(?:口)?(?:好|很|特别|一阵|剧烈)?(?:痛|疼)|心脏病发|心梗|中风|"
                r"(?:流|出)(?:了)?(?:很多|好多|大量)血|止不住血|血止不住|昏迷|没有?呼吸|喝了?(?:农药|洁厕|毒)|吃(?:了)?(?:一整瓶|太多|很多)药|过量服药",
            ),
            (
                "hint",
                r"晕倒|捂着胸口|误[吞食服]|倒下(?:了|去)|没反应|嘴(?:也|都)?(?:有点)?歪|说不出话(?:来)?|翻白眼|昏过去|咳血|吐血|半边(?:身体|身子|脸)?(?:麻|没知觉|动不了)|叫不醒|中毒|抽搐",
            ),
        ),
    },
}

IDIOMS: dict[str, str] = {
    "en": r"\b(?:(?:die|dying|dead|died) (?:of|from) (?:laugh\w*|boredom|embarrassment|cringe|curiosity)|"
          r"(?:is|are|was|were|'s|'re|homework|heat|feet|back|head|suspense|job|joke) killing me|(?:that|joke|it|this) kill(?:s|ed) me|kill(?:s|ing|ed)? (?:it|time|the (?:mood|vibe)|two birds)\b(?! if)|"
          r"(?:could|i'?d) (?:kill|murder|die) for|murder a (?:pizza|burger|beer|curry)|"
          r"(?:dying|die|to die) (?:to|for)(?: (?:see|know|try|meet|hear|eat|go))?|drop[- ]dead gorgeous|"
          r"dead (?:tired|serious|sure|end|line|battery)|deadlines?|shoot (?:him|her|them|me) (?:an?|the) "
          r"(?:email|message|text)|over my dead body|kill(?:ed|ing)? (?:the|my) (?:exam|interview|"
          r"presentation|process|server|game|workout|engine)|suicide (?:squad|mission|prevention|burger)|"
          r"cut(?:ting)? my (?:arms? |legs? )?(?:hair|losses|nails)|hang(?:ing)? out|"
          r"cut my(?:self)? (?:some slack|short|shaving|while cook\w*|on (?:a|the) \w+)|"
          r"burn(?:ed|t)? my(?:self)? (?:on|while|out|cooking)|hurt my(?:self)? (?:playing|running|at the gym|"
          r"skiing|falling|on the)|beat (?:me|us|him|her|them) (?:at|in|to|by)|"
          r"(?:is|was) (?:pure |social |career |political )?suicide(?! (?:attempt|note|risk))|(?:boss|mom|mum|dad|mother|father|wife|husband|parents|teacher|coach|she|he|they)(?:'s|'re)? (?:will|would|is going to|are going to|is gonna|'ll|'d) kill me (?:if|when) i(?:'m| am| don't| do|'ve)? (?:late|forget|not|miss|lose|break|finish))\b",
    "zh": r"笑死|饿死|累死|困死|热死|冷死|烦死|气死|吓死|羡慕死|可爱死|美死|忙死|想死你|想死他|想死她|爱死|高兴死|开心死|"
          r"无聊死|渴死|堵死|要死要活|死机|死线|杀青|杀价|秒杀|杀时间|杀毒|打死(?:我)?(?:也|都)不|该死的(?:天气|闹钟|电脑)|"
          r"找死|死党|打我(?:的)?(?:电话|手机)|打我(?:一)?个电话|好吃(?:得|到)?(?:想)?(?:哭|死)",
}  # fmt: skip

NEGATION: dict[str, str] = {
    "en": r"(?:n't|\b(?:not|never|dont|wont|no longer|without|nobody|no one))\b(?:\s+\w+){0,3}\s*$",
    "zh": r"(?:不|没|没有|不会|不是|从没|从来没有|并不|不打算)(?:想|要|去|真的|会|再)*$",
}
FICTION: dict[str, str] = {
    "en": r"\b(?:movie|film|novel|book|story|character|episode|series|game|song|lyrics?|play|netflix|"
    r"poem|podcast|documentary|show|article|news|script|exam question|essay (?:on|about))\b",
    "zh": r"电影|电视剧|小说|剧情|主角|角色|游戏|歌词|动漫|漫画|书里|新闻|纪录片|剧本|故事里",
}
THIRD: dict[str, str] = {
    "en": r"\b(?:my (?:\w+ )?(?:friend|brother|sister|son|daughter|mom|mum|mother|dad|father|wife|"
    r"husband|partner|girlfriend|boyfriend|roommate|classmate|neighbou?r|colleague|coworker|"
    r"student|cousin|uncle|aunt|child|kid|boss|teacher)|a friend(?: of mine)?|someone i know|he|she|"
    r"they|somebody|someone|this (?:guy|girl|man|woman|person))\b",
    "zh": r"(?:我(?:的)?)?(?:朋友|同学|哥哥|姐姐|弟弟|妹妹|儿子|女儿|妈妈|爸爸|妈|爸|老公|老婆|室友|同事|邻居|闺蜜|女友|男友|"
    r"女朋友|男朋友|表弟|表妹|孩子)|他|她|有人|有个人",
}

BEREAVED: dict[str, str] = {
    "en": r"\b(?:(?:lost|died) (?:\w+ ){0,4}(?:to|by|from) suicide|committed suicide|"
    r"(?:killed|hanged|shot) (?:himself|herself|themselves)|took (?:his|her|their) own li(?:fe|ves))\b",
    "zh": r"(?:他|她|朋友|爸|妈|哥|姐|弟|妹|同学|同事)[^，。]{0,6}(?:自杀了|跳楼了|自杀走了|自杀去世)",
}
"""A suicide that has already happened: grief first, and a question about the one who is left."""
