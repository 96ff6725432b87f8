"""Every trigger's own sentence codes to it, and its near miss does not."""

from dragoman.reading import Reader
from dragoman.reports.read import read_text
from dragoman.testing import marked


def test_every_trigger_codes_its_own_sentence(reader: Reader):
    missed = []
    for trigger in reader.codebook.triggers:
        text, _ = marked(trigger.example)
        record = reader.read(read_text(text, published="2015-06-12"))
        if not any(mention.code == trigger.code for mention in record.mentions):
            missed.append(f"{trigger.line} | {text}")
    assert not missed, f"{len(missed)} of {len(reader.codebook.triggers)}:\n" + "\n".join(missed[:40])


def test_few_near_misses_are_coded_as_happened(reader: Reader):
    asked = [trigger for trigger in reader.codebook.triggers if trigger.near_miss]
    broken = []
    for trigger in asked:
        record = reader.read(read_text(trigger.near_miss, published="2015-06-12"))
        if any(mention.code == trigger.code and mention.status == "happened" for mention in record.mentions):
            broken.append(f"{trigger.line} | {trigger.near_miss}")
    assert len(broken) <= 0.02 * len(asked), "\n".join(broken)
