"""Occasions: acts of speech have the time of the words beside them."""

from dragoman.reports.read import read_text


def test_a_threat_without_a_time_was_made_when_its_speaker_went_on(reader):
    record = reader.read(
        read_text(
            "Colonel Dejene Tsegaye, an Ethiopian military spokesman, said tanks would shell Mekelle unless the "
            'leaders gave up.\n\n"There will be no mercy," Dejene told state television on Sunday.',
            published="2015-06-12",
        )
    )
    threats = [mention for mention in record.mentions if mention.code == "THREATEN"]
    assert {mention.when.date for mention in threats} == {"2015-06-07"}


def test_another_speakers_time_is_not_lent(reader):
    record = reader.read(
        read_text(
            "Colonel Dejene Tsegaye, an Ethiopian military spokesman, said tanks would shell Mekelle unless the "
            'leaders gave up.\n\n"There will be no mercy," Kenyan President Uhuru Kenyatta said on Sunday.',
            published="2015-06-12",
        )
    )
    threats = [mention for mention in record.mentions if mention.code == "THREATEN"]
    assert "2015-06-07" not in {mention.when.date for mention in threats if "uhuru-kenyatta" not in mention.actors}
