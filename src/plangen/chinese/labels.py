"""Words with a colon that begin a line of an official document: 签发人：, 抄送：, 份号 and 密级."""

from __future__ import annotations

import re

SIGNER = re.compile(r"签\s*发\s*人\s*[:：]?\s*(?P<names>.*)")
"""签发人, with or without its colon, and the names after it (clause 7.2.6)."""

SIGNER_LABEL = re.compile(r"签\s*发\s*人\s*[:：]")

COPIES = re.compile(r"(?P<label>抄\s*送|抄\s*报|分\s*送|主\s*送|发\s*送|报\s*送)\s*[:：]")
"""What a line of an imprint says to whom it goes with, 抄送 (clause 7.4.2) and older words."""

COPIES_GIVEN = re.compile(r"抄\s?送\s?[：:]\s*\S")
"""A line of an imprint that names to whom copies go."""

OLD_LABEL = re.compile(r"(抄\s?[报发]|主\s?题\s?词)\s?[：:]")
"""What imprints had before the standard of 2012."""

COPY_NUMBER = re.compile(r"\d{6}")
"""份号 as clause 7.2.1 asks."""

COPY_NUMBER_LOOSE = re.compile(r"(?:份号[:：]?)?\s*\d{5,7}")
"""Whatever stands where a 份号 should."""

SECRECY = re.compile(r"(绝密|机密|秘密)(★(\d+(年|个月|天|日)|长期|解密.*|.*前)?)?")
"""密级和保密期限 as clause 7.2.2 asks."""

SECRECY_LOOSE = re.compile(r"(绝\s*密|机\s*密|秘\s*密)\s*([★☆*＊].{0,12})?")
"""Whatever stands where 密级 should."""

SECRECY_PERIOD = re.compile(r"\d|长期|解密")
"""What shows that a 保密期限 is given."""

URGENCY = re.compile(r"(特\s*急|加\s*急|特\s*提|平\s*急|急\s*件|紧\s*急)")
"""紧急程度 (clause 7.2.3)."""
