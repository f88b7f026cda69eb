"""Folders of facts: the package's own, then the user's, which win."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from wirefeed.errors import ConfigError
from wirefeed.registry.facts import Agency, Outlet
from wirefeed.registry.outlet_file import shape_outlet
from wirefeed.registry.registry import Registry
from wirefeed.registry.tables import (
    LARGEST,
    compile_pattern,
    dotted,
    read_table,
    refuse,
    shape_table,
)
from wirefeed.text.addresses import host_of
from wirefeed.text.hosts import fold_host, read_host

_PACKAGE = Path(__file__).parent
_AGENCIES = "agencies.toml"
_DOMAIN = re.compile(r"""^[ \t]*domain[ \t]*=[ \t]*["']([^"'\n]{1,300})["']""", re.MULTILINE)
_CODE = re.compile(r"[a-z0-9][a-z0-9/-]{0,63}")


def load_registry(folders: Sequence[Path] = (), *, lenient: bool = False) -> Registry:
    """Return the package's agencies and outlets with those of `folders` added, later ones winning.

    Every *.toml of a folder is an outlet file, but for an agencies.toml, which adds agencies for
    the outlets of its own and of later folders. A missing folder and a faulty file raise
    `ConfigError`, as do two files of one folder that describe one domain or claim one host. Where
    it is `lenient`, a faulty outlet file is left out, and the registry says of which domain.
    """
    faulty: dict[str, str] = {}
    agencies = _read_agencies(_PACKAGE / _AGENCIES)
    outlets = _read_outlets(_list_files(_PACKAGE / "outlets"), agencies)
    for folder in folders:
        files = _list_files(folder)
        for file in files:
            if file.name == _AGENCIES:
                agencies |= _read_agencies(file)
        own = _read_outlets(
            (file for file in files if file.name != _AGENCIES),
            agencies,
            faulty if lenient else None,
        )
        # The order of folders decides who has a host that two outlets claim.
        outlets = {key: kept for key, kept in outlets.items() if key not in own} | own
    return Registry(agencies, outlets, faulty)


def _list_files(folder: Path) -> list[Path]:
    try:
        return sorted(
            path
            for path in folder.iterdir()
            if path.suffix == ".toml" and not path.name.startswith(".") and path.is_file()
        )
    except FileNotFoundError as error:
        raise ConfigError(
            f"{folder}: there is no such folder of outlets: create it, or take it out of "
            "WIREFEED_OUTLETS."
        ) from error
    except OSError as error:
        raise ConfigError(
            f"{folder}: this folder of outlets cannot be read ({error.strerror}): make it a "
            "readable folder, or take it out of WIREFEED_OUTLETS."
        ) from error


def _read_agencies(path: Path) -> dict[str, Agency]:
    return {code: _shape_agency(code, table, path) for code, table in read_table(path).items()}


def _shape_agency(code: str, table: Any, path: Path) -> Agency:
    if not _CODE.fullmatch(code):
        refuse(path, code[:64], "this is no code of an agency", "write it in lower case")
    if not isinstance(table, dict):
        refuse(path, code, "an agency is a table", f"write its keys below [{code}]")
    if "code" in table:
        refuse(path, dotted(code, "code"), "the table's name is the code", "remove the key")
    agency = shape_table({"code": code, **table}, Agency, path, inside=code)
    patterns = {
        "initials": [agency.initials],
        "sign_offs": agency.sign_offs,
        "dispatch": [agency.dispatch],
    }
    for key, listed in patterns.items():
        for pattern in listed:
            compile_pattern(pattern, path, dotted(code, key))
    if agency.dispatch and "key" not in re.compile(agency.dispatch).groupindex:
        refuse(path, dotted(code, "dispatch"), "no group is the key", "write it as (?P<key>...)")
    return agency


def _read_outlets(
    files: Iterable[Path], agencies: dict[str, Agency], faulty: dict[str, str] | None = None
) -> dict[str, Outlet]:
    outlets: dict[str, Outlet] = {}
    claims: dict[str, str] = {}
    for file in files:
        try:
            outlet = _read_outlet(file, agencies, claims)
        except ConfigError as error:
            if faulty is None:
                raise
            claim = _claim(file)
            faulty[claim] = " ".join(filter(None, (faulty.get(claim), str(error))))
        else:
            outlets[outlet.domain] = outlet
    return outlets


def _claim(file: Path) -> str:
    """Return the domain that a faulty file is about: what it says, else what it is called."""
    try:
        with file.open("rb") as data:
            text = data.read(LARGEST).decode(errors="replace")
    except OSError:
        text = ""
    said = found[1] if (found := _DOMAIN.search(text)) else ""
    return fold_host(host_of(said) or read_host(said)) or file.stem


def _read_outlet(file: Path, agencies: dict[str, Agency], claims: dict[str, str]) -> Outlet:
    outlet = shape_outlet(read_table(file), file, agencies)
    for host in (outlet.domain, *outlet.hosts):
        if claims.setdefault(host, file.name) != file.name:
            fault = f"{claims[host]} beside it has {host} too"
            refuse(file, "domain" if host == outlet.domain else "hosts", fault, "remove one")
    return outlet
