"""What every article passes, in order: is it one, who wrote it, whose copy is it, the feed.

An article that is not wanted is dropped for a reason: see wirefeed.extensions.drops.
"""

from datetime import datetime
from typing import Self

from scrapy.crawler import Crawler
from scrapy.exceptions import CloseSpider

from wirefeed import reading
from wirefeed.errors import FeedError, StoreError
from wirefeed.exporters import line, record, record_merge
from wirefeed.extensions import StoreExtension, needed
from wirefeed.extensions.drops import (
    FAULTS,
    Behind,
    ErrorPage,
    KnownCopy,
    NoHeadline,
    NoSign,
    NotAnArticle,
    NoText,
    NotWritten,
    OptedOut,
    OtherAgency,
    TooOld,
    Unchanged,
    WithdrawnCopy,
    refuse_uncredited,
)
from wirefeed.extensions.plan import Plan, plan_of
from wirefeed.extensions.revisions import (
    Known,
    compare,
    correct,
    is_back,
    is_behind,
    judge_back,
    read_kept,
    reconsider,
)
from wirefeed.extensions.store import Desk
from wirefeed.extensions.succession import go_on, is_last_word
from wirefeed.items import NOTICES, Article, Verdict
from wirefeed.loaders import load_sources
from wirefeed.loaders.copies import copy_of
from wirefeed.store import Articles, Store, Validators
from wirefeed.stories import StoryIndex
from wirefeed.stories.notices import is_kill
from wirefeed.text.spaces import count_words

LONG = 60  # characters of a paragraph that stands in no two texts by chance


class CheckPipeline:
    """Drop what is no article, with a reason."""

    def __init__(self, since: datetime | None = None) -> None:
        self.since = since

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(plan_of(crawler).since)

    def process_item(self, article: Article) -> Article:
        if article.kind == "withdrawn":
            return article
        for fault, reason in FAULTS.items():
            if fault in article.warnings:
                raise reason(article.url)
        if article.kind == "error":
            raise ErrorPage(article.url)
        if article.kind in ("listing", "gallery", "video"):
            raise NotAnArticle(f"{article.url} is a page of kind {article.kind}")
        if not article.headline:
            raise NoHeadline(article.url)
        if not article.paragraphs:
            raise NoText(article.url)
        if "opted-out" in article.warnings:  # what a login asks is not of the article
            instead = article.kind == "unknown" or "led-astray" in article.warnings
            reason = NoSign if instead else OptedOut
            raise reason(f"{article.url} asks for {', '.join(article.opt_outs)}")
        if self.since and article.latest and article.latest < self.since:
            raise TooOld(f"{article.url} is of {article.latest} or older")
        return article


class CreditPipeline:
    """Say who wrote the text, from where and when, and set it free of its wire furniture."""

    def __init__(self, plan: Plan, articles: Articles | None = None) -> None:
        """`articles` are those that were kept, whose credit may have been told otherwise."""
        self.plan, self.articles = plan, articles

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(plan_of(crawler), needed(crawler, StoreExtension).store.articles)

    def process_item(self, article: Article) -> Article:
        if article.kind == "withdrawn":
            return article
        credit = reading.read_credit(
            article.paragraphs,
            article.credit_lines,
            agencies=self.plan.registry.agencies,
            outlet=self.plan.registry.outlets.get(article.outlet),
            url=article.url,
            headline=article.headline_raw or article.headline,
            at=article.at or article.noon or article.retrieved,
            disclaimer=_disclaimer(article),
            standfirst=article.description,
            language=article.language,
        )
        article.agency, article.sources = credit.agency, list(credit.sources)
        article.dateline, article.sign_off = credit.dateline, credit.sign_off
        article.dispatch = credit.dispatch
        article.disclaimer, article.update_marker = credit.disclaimer, credit.update_marker
        article.body = list(credit.body)
        article.word_count = sum(map(count_words, article.body))
        article.warnings.extend(credit.warnings)
        self._check(article)
        return article

    def _check(self, article: Article) -> None:
        """Drop what no wanted agency is credited for.

        Not so where the feed has a line of the article: silence would leave the wrong one standing.
        """
        if not article.body:
            raise NoText(article.url)
        credited = {s.code for s in article.sources if s.role in ("originator", "credited")}
        if not credited:
            refusal = refuse_uncredited(article, keep_all=self.plan.keep_all)
            if refusal and not self._goes_on(article):
                raise refusal(article.url)
        elif not credited & self.plan.agencies and not self._has_line(article):
            codes = " ".join(sorted(credited))
            raise OtherAgency(f"{article.url} credits {codes}", codes)

    def _has_line(self, article: Article) -> bool:
        return self.articles is not None and self.articles.stands(article.uri)

    def _goes_on(self, article: Article) -> bool:
        """Tell whether a text without credit is that of a known article, and no page in its place.

        A notice of withdrawal has the credit of what it withdraws.
        """
        kept = read_kept(self.articles.latest(article.uri)) if self.articles else None
        if kept and is_kill(copy_of(article)):
            article.agency, article.sources = kept["agency"] or "", load_sources(kept)
            article.warnings.append("credit-inherited")
            return True
        if not self._has_line(article):
            return False
        known = (kept or {}).get("body") or ""
        return article.reread or any(
            len(paragraph) >= LONG for paragraph in {*known.split("\n")} & {*article.body}
        )


class StoryPipeline:
    """Judge which dispatch an article is a copy of, and whether it is a version; write nothing."""

    def __init__(self, stories: StoryIndex) -> None:
        self.stories = stories

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(needed(crawler, StoreExtension).stories)

    def process_item(self, article: Article) -> Article:
        if article.kind != "withdrawn":
            article.verdict = self.stories.judge(copy_of(article))
        return article


class FeedPipeline:
    """Write article, story, ledger and line in one piece, or none of them."""

    def __init__(self, desk: Desk, policy: str) -> None:
        self.desk, self.policy = desk, policy

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(needed(crawler, StoreExtension), plan_of(crawler).feed_policy)

    def process_item(self, article: Article) -> Article:
        try:
            is_new, is_line = self._place(article)
        except (StoreError, FeedError, CloseSpider) as error:
            raise NotWritten(article.url) from error
        if not is_new:
            raise Unchanged(article.url)
        if not is_line and article.kind == "withdrawn":
            raise WithdrawnCopy(article.url)
        if not is_line and article.verdict:
            raise KnownCopy(f"{article.url} is {article.verdict.relation}: {article.verdict.why}")
        return article

    def _place(self, article: Article) -> tuple[bool, bool]:
        """Write an article unless it is known; tell whether it was new, and became a line."""
        with self.desk.writing() as store:
            store.ledger.alias(article.outlet, article.key, article.aliases, store.clock())
            store.pages.keep(article.key, article.outlet, article.pages)
            known = [read_kept(text) for text in store.articles.records(article.uri)]
            back = is_back(store, article)
            changed = compare(known[-1], article) if known and not back else ["all"]
            if changed and known and not back and is_behind(store, known[-1], article):
                raise Behind(article.url)
            is_line = bool(changed) and self._write(store, article, known, changed, back=back)
            self._close(store, article, is_new=bool(changed), is_first=not known)
        return bool(changed), is_line

    def _write(
        self,
        store: Store,
        article: Article,
        known: list[Known],
        changed: list[str],
        *,
        back: bool,
    ) -> bool:
        """Write an article and, where it is one, its line; tell whether it is one."""
        now, has_line = store.clock(), store.articles.has_line(article.uri)
        verdict = article.verdict
        if verdict is None:
            raise RuntimeError("FeedPipeline comes after StoryPipeline in ITEM_PIPELINES")
        if article.reread and known:
            verdict = correct(
                verdict,
                known[-1],
                article,
                changed,
                self.desk.stories,
                standing=read_kept(store.articles.line(article.uri)),
                has_line=has_line,
            )
        elif back:
            verdict = judge_back(store, self.desk.stories, article, verdict)
        else:
            verdict = reconsider(verdict, known, article)
        article.verdict = verdict
        is_line = self._is_line(store, verdict, article.uri)
        if is_line and (back or verdict.relation == "reread"):
            self.desk.stories.carry(copy_of(article), verdict)
        elif article.kind != "withdrawn":
            self.desk.stories.place(copy_of(article), verdict, written=is_line)
        if merged := store.articles.merge(verdict.story, verdict.merged_from, now):
            store.feed.add(line(record_merge(verdict, article, merged)), store.merges_name)
        article.revision = len(known) + 1
        printed = line(record(article))
        uri, outlet = article.uri, article.outlet
        store.articles.place(uri, outlet, verdict, printed, now, line=is_line)
        if is_line:
            store.feed.add(printed)
        if is_line and verdict.relation in NOTICES:
            go_on(store, self.desk.stories, article)
        return is_line

    def _is_line(self, store: Store, verdict: Verdict, uri: str) -> bool:
        """Tell whether the feed carries an article: notices only where it knows the article."""
        if verdict.relation == "withdrawn":
            return store.articles.has_line(uri) and not is_last_word(store, self.desk.stories, uri)
        return verdict.is_version or verdict.relation == "reread" or self.policy == "all"

    def _close(self, store: Store, article: Article, *, is_new: bool, is_first: bool) -> None:
        """Settle the ledger's row, and when the article is asked for again."""
        now = store.clock()
        if article.kind == "withdrawn":
            store.ledger.close(article.key, now, state="withdrawn")
            return
        store.ledger.close(article.key, now, state="done")
        if article.reread and not is_first:
            return
        validators = Validators(etag=article.etag, modified=article.last_modified)
        if not is_new:
            store.revisits.unchanged(article.key, now, validators)
            return
        store.revisits.plan(
            article.key,
            article.uri,
            now,
            published=article.at,
            validators=validators,
        )


def _disclaimer(article: Article) -> str:
    return next((li.text for li in article.credit_lines if li.position == "disclaimer"), "")
