"""What an evaluation finds, as plain records: of a school, of a coefficient, of the county, of all of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from plangen.model.spellings import Stage
from plangen.standards.coefficient import Spread
from plangen.standards.measure import Campus, IndicatorReading, Verdict
from plangen.standards.schools import School
from plangen.standards.standard import Indicator, Standard


@dataclass(frozen=True, slots=True)
class CampusResult:
    """A school at one stage: its readings, how many are met, and whether the school rule holds."""

    campus: Campus
    readings: tuple[IndicatorReading, ...]
    verdict: Verdict

    @property
    def met(self) -> int:
        """How many of the school rule's indicators are met."""
        verdicts = [reading.verdict for reading in self.ruled]
        return verdicts.count("达标")

    @property
    def ruled(self) -> tuple[IndicatorReading, ...]:
        """The readings that the school rule counts: those with a coefficient."""
        return tuple(reading for reading in self.readings if reading.indicator.coefficient)

    def reading(self, indicator: Indicator) -> IndicatorReading | None:
        """How ``indicator`` was read here, None when it was not."""
        for reading in self.readings:
            if reading.indicator.id == indicator.id:
                return reading
        return None


@dataclass(frozen=True, slots=True)
class Coefficient:
    """The coefficient of one indicator at one stage; ``unknown`` names the schools that make it untellable.

    ``schools`` is how many enter; ``limit`` the greatest coefficient that the standard allows (a plain number,
    0.50, no percentage).
    """

    indicator: Indicator
    stage: Stage
    schools: int
    spread: Spread | None
    limit: Decimal
    verdict: Verdict
    unknown: tuple[str, ...] = ()

    @property
    def mean(self) -> Decimal | None:
        """The county mean in the indicator's measure (per hundred students where it counts so)."""
        if self.spread is None:
            return None
        return self.spread.mean * self._times

    @property
    def deviation(self) -> Decimal | None:
        """The deviation in the indicator's measure."""
        if self.spread is None:
            return None
        return self.spread.deviation * self._times

    @property
    def _times(self) -> Decimal:
        """What the indicator's formula multiplies by: 100 for a number per hundred students."""
        if self.indicator.formula is None:
            return Decimal(1)
        return self.indicator.formula.times


@dataclass(frozen=True, slots=True)
class CountyResult:
    """A county indicator: its value where it is computed or stated, and whether it is met.

    ``value`` and ``threshold`` are in the indicator's measure, unrounded; ``words`` is what the county says
    where it says no number. ``failing`` are the schools that do not hold an indicator asked of every school.
    """

    indicator: Indicator
    stage: Stage | None
    value: Decimal | None
    words: str
    threshold: Decimal | None
    verdict: Verdict
    failing: tuple[str, ...] = ()


@dataclass(frozen=True)
class Evaluation:
    """What the evaluation computes for a county; ``excluded`` pairs each school left out with the reason.

    ``small`` are schools too small for the seven indicators, read for what is asked of them all the same.
    """

    standard: Standard
    schools: tuple[School, ...]
    results: tuple[CampusResult, ...]
    coefficients: tuple[Coefficient, ...]
    county: tuple[CountyResult, ...]
    small: tuple[CampusResult, ...] = ()
    excluded: tuple[tuple[School, str], ...] = field(default=())

    @cached_property
    def by_school(self) -> dict[str, tuple[CampusResult, ...]]:
        """The results of each school by its id."""
        results: dict[str, tuple[CampusResult, ...]] = {}
        for result in (*self.results, *self.small):
            identifier = result.campus.school.id
            results[identifier] = (*results.get(identifier, ()), result)
        return results

    def share(self, indicator: Indicator, stage: Stage) -> tuple[int, int, int]:
        """How many campuses of ``stage`` meet ``indicator``, how many do not, how many cannot be told."""
        verdicts: list[Verdict] = []
        for result in self.results:
            reading = result.reading(indicator)
            if result.campus.stage == stage and reading is not None:
                verdicts.append(reading.verdict)
        met, unknown = verdicts.count("达标"), verdicts.count("无法判断")
        return met, len(verdicts) - met - unknown, unknown

    def mean_coefficient(self, stage: Stage) -> Decimal | None:
        """The mean of the stage's coefficients (综合差异系数, 教督〔2012〕3号); None when one is unknown."""
        values: list[Decimal] = []
        for coefficient in self.coefficients:
            if coefficient.stage != stage:
                continue
            if coefficient.spread is None:
                return None
            values.append(coefficient.spread.coefficient)
        if not values:
            return None
        return sum(values, Decimal()) / len(values)
