"""What the checks read of a text by the rules of writing."""

from plangen.checks.prose import slips


def test_of_two_slips_within_each_other_the_longer_is_told() -> None:
    found = slips("比例控制在15－30%。", "W-NUM-02", "W-PUN-12")
    assert [(slip.id, slip.message) for slip in found] == [("W-NUM-02", "数值范围写成了“15－30%”。")]


def test_slips_are_told_in_the_order_of_the_text_not_of_the_rules() -> None:
    found = slips("加强领导，，投入3～5万元。", "W-NUM-03", "W-PUN-15")
    assert [slip.id for slip in found] == ["W-PUN-15", "W-NUM-03"]
