from monitor.digest.page import page_of


def test_the_item_that_heads_a_story_stands_first_and_the_others_in_order_of_time(issue):
    story = page_of(issue).stories[0]
    assert story.headline.text.startswith("Fighting erupts")
    assert [one.outlet for one in story.items] == ["Monitor Daily", "Интерфакс", "الجزيرة"]


def test_the_headline_is_not_said_twice(issue):
    first, second, _ = page_of(issue).stories[0].items
    assert first.headline is None
    assert second.headline is not None
    assert second.headline.text == "Yerevan declares martial law"


def test_one_item_of_a_story_tells_it(issue):
    assert [bool(one.lead) for one in page_of(issue).stories[0].items] == [True, False, False]


def test_the_first_item_with_a_lead_tells_the_story_where_its_head_has_none(digest, item):
    page = page_of(digest(item(1, story_id=1), item(2, story_id=1, lead="What happened.")))
    assert [bool(one.lead) for one in page.stories[0].items] == [False, True]


def test_every_translation_printed_has_a_footnote_and_one_kind_has_one_number(issue):
    page = page_of(issue)
    assert [one.footnote for story in page.stories for one in story.items] == [None, 1, 2, None, 3]
    assert page.footnotes == (
        "Machine translation, Argos ru→en 1.9, 28 Sep 2020",
        "Machine translation, Argos ar→en 1.3, 28 Sep 2020",
        "Sample, by hand, fr→en, 28 Sep 2020",
    )


def test_the_footnote_of_a_translated_lead_stands_at_the_lead(digest, item, provenance):
    page = page_of(digest(item(1, lead="Translated.", lead_provenances=(provenance(),))))
    lead = page.stories[0].items[0].lead
    assert lead is not None
    assert lead.footnotes == (1,)


def test_the_facts_name_the_day_what_is_covered_and_the_feeds_heard(issue):
    assert page_of(issue).facts == (
        "28 Sep 2020",
        "covers 27 Sep 2020 08:31 \N{EN DASH} 28 Sep 2020 08:31, Europe/Paris",
        "214 of 220 feeds",
        "3 stories, 5 items",
    )


def test_a_lead_of_which_a_person_wrote_a_sentence_says_so(digest, item, provenance):
    both = (provenance(), provenance(engine="person", version=""))
    page = page_of(digest(item(1, lead="By a model. By hand.", lead_provenances=both)))
    lead = page.stories[0].items[0].lead
    assert lead.footnotes == (1, 2)
    assert [note.split(",")[0] for note in page.footnotes] == [
        "Machine translation",
        "Translated by a person",
    ]
