"""Every setting of a run. What a user may change is documented in docs/settings.md.

A WIREFEED_* setting is taken from the command line (``-s WIREFEED_STATE=...``), else from the
environment variable of the same name, else from here; one of Scrapy's own likewise, its variable
with SCRAPY_ in front. Relative folders are relative to scrapy.cfg.
"""

import os

from scrapy.dupefilters import BaseDupeFilter
from scrapy.settings import default_settings

import wirefeed
from wirefeed.extensions import feed_exports
from wirefeed.extensions.budgets import BudgetExtension
from wirefeed.extensions.environment import read_environment
from wirefeed.extensions.hosts import HostsExtension
from wirefeed.extensions.logs import QuietLog
from wirefeed.extensions.ping import PingExtension
from wirefeed.extensions.progress import Progress
from wirefeed.extensions.run import RunExtension
from wirefeed.extensions.store import StoreExtension
from wirefeed.extensions.tally import TallyExtension
from wirefeed.middlewares.handler import GuardedHandler
from wirefeed.middlewares.hosts import HostsMiddleware
from wirefeed.middlewares.redirects import OutletRedirects
from wirefeed.middlewares.referer import NoReferer
from wirefeed.middlewares.resolver import GuardedResolver
from wirefeed.middlewares.robots import RobotsMiddleware
from wirefeed.middlewares.tdm import TdmMiddleware
from wirefeed.middlewares.unpacking import Unpacking
from wirefeed.pipelines import CheckPipeline, CreditPipeline, FeedPipeline, StoryPipeline

BOT_NAME = "wirefeed"
SPIDER_MODULES = ["wirefeed.spiders"]
NEWSPIDER_MODULE = "wirefeed.spiders"
COMMANDS_MODULE = "wirefeed.commands"

# Folders with outlet files of your own, added to the package's; a domain given twice is yours.
# Read by extensions/plan.py and the commands.
WIREFEED_OUTLETS = ""
# The folder of what runs remember. Read by extensions/store.py and extensions/run.py.
WIREFEED_STATE = "state"
# The folder of the feeds: <folder>/<spider>/<date>.jsonl. Read by extensions/store.py.
WIREFEED_FEEDS = "feeds"
# "versions": a line for each version of a dispatch; "all": a line for each copy too.
# Read by extensions/plan.py.
WIREFEED_FEED_POLICY = "versions"
# "on": young articles are asked whether they have changed, "off": never. Read by
# extensions/plan.py.
WIREFEED_REVISIT = "on"
# Days after which texts are pruned from the state, 7 or more; 0: never. What was fetched and
# written is remembered for ever. Read by extensions/plan.py.
WIREFEED_KEEP_DAYS = "0"
# Days for which fetched pages are kept for `scrapy reread`; 0: not at all. Read by
# extensions/plan.py.
WIREFEED_KEEP_PAGES = "0"
# CIDR blocks of addresses that are not public and may be fetched all the same, separated by
# commas. Read by middlewares/resolver.py.
WIREFEED_ALLOW_PRIVATE_NETWORKS = ""
# "obey": an article whose page asks not to be kept is dropped; "record": it is kept, with what the
# page asks. Read by extensions/plan.py.
WIREFEED_OPT_OUTS = "obey"
# Where outlets can reach you: a URL or an e-mail address, added to the user agent.
# Read by base_spiders/agency_spider.py.
WIREFEED_CONTACT = ""

# How long a run may take at one outlet, in seconds from its first request; 0 sets no bound.
# Read by extensions/budgets.py.
WIREFEED_OUTLET_SECONDS = "900"
# How many requests a run may make at one outlet; 0 sets no bound. Read by extensions/budgets.py.
WIREFEED_OUTLET_PAGES = "1000"

# Megabytes (MiB) that must be free on the disks of state and feeds; with less a run does not begin,
# or ends after its next commit. 0: no bound. Read by extensions/store.py.
WIREFEED_MIN_FREE_MB = "200"

# A watchdog that is told of a run's start and end, as healthchecks.io has it; a secret, so rather
# an environment variable. Read by extensions/ping.py and commands/crawl.py.
WIREFEED_PING_URL = ""
# A folder that node_exporter reads: each run writes wirefeed-<spider>.prom there.
# Read by extensions/run.py.
WIREFEED_TEXTFILES = ""

USER_AGENT = f"wirefeed/{wirefeed.__version__}"

# Polite by default; an outlet's facts may ask for more patience, the command line for less.
ROBOTSTXT_OBEY = True
DOWNLOAD_DELAY = 1
DOWNLOAD_DELAY_JITTER = 0
CONCURRENT_REQUESTS_PER_DOMAIN = 1
CONCURRENT_REQUESTS = 64
CONCURRENT_ITEMS = 1  # pipelines never wait, and Scrapy makes as many tasks for every answer
DOWNLOAD_TIMEOUT = 30
REACTOR_THREADPOOL_MAXSIZE = 64  # look-ups at once: ten slow names would hold up all others
RETRY_TIMES = 1
RETRY_HTTP_CODES: list[int] = []  # an answer is an answer: the ledger asks again, later each time
REDIRECT_MAX_TIMES = 5

# Hostile pages are normal.
TWISTED_DNS_RESOLVER = GuardedResolver
HTTPPROXY_ENABLED = False  # a proxy would pass the resolver's guard by
DOWNLOAD_MAXSIZE = 5 * 2**20
DOWNLOAD_WARNSIZE = 0
DOWNLOAD_VERIFY_CERTIFICATES = True
DOWNLOAD_HANDLERS = {
    "http": GuardedHandler,
    "https": GuardedHandler,
    **dict.fromkeys(("file", "data", "ftp", "s3")),
}
COOKIES_ENABLED = False
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False
METAREFRESH_ENABLED = False

# The ledger knows what was fetched; a second memory of it would only disagree.
DUPEFILTER_CLASS = BaseDupeFilter

ITEM_PIPELINES = {
    CheckPipeline: 100,
    CreditPipeline: 200,
    StoryPipeline: 300,
    FeedPipeline: 400,
}
EXTENSIONS = {
    RunExtension: -100,  # the first: it counts what the others log and forget
    TallyExtension: -50,  # before the store's: what is counted is counted whatever that does
    StoreExtension: 100,
    HostsExtension: 120,
    BudgetExtension: 150,
    PingExtension: 250,
    Progress: 300,
    "scrapy.extensions.logstats.LogStats": None,  # the run's own summary says more
}
SPIDER_MIDDLEWARES = {
    "scrapy.spidermiddlewares.referer.RefererMiddleware": None,
    NoReferer: 700,
}
DOWNLOADER_MIDDLEWARES = {
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
    HostsMiddleware: 60,
    RobotsMiddleware: 100,
    TdmMiddleware: 150,
    "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": None,
    Unpacking: 590,
    "scrapy.downloadermiddlewares.redirect.RedirectMiddleware": None,
    OutletRedirects: 600,
}

# What is switched off above is taken out of Scrapy's own lists as well. It imports all of those,
# also what is set to None, and with these two aiohttp, requests and tldextract.
_UNUSED = {
    "scrapy.extensions.remote_control.RemoteControl",
    "scrapy.downloadermiddlewares.cookies.CookiesMiddleware",
}
EXTENSIONS_BASE, DOWNLOADER_MIDDLEWARES_BASE = (
    {path: place for path, place in parts.items() if path not in _UNUSED}
    for parts in (default_settings.EXTENSIONS_BASE, default_settings.DOWNLOADER_MIDDLEWARES_BASE)
)

FEED_EXPORT_ENCODING = "utf-8"
FEED_EXPORTERS = feed_exports.EXPORTERS
FEED_STORE_EMPTY = False  # a quiet run empties nothing

LOG_LEVEL = "WARNING"
LOG_FORMATTER = QuietLog

# The environment gives ours by their names, and Scrapy's own as SCRAPY_DOWNLOAD_DELAY=5.
_ours = [name for name in globals() if name.startswith("WIREFEED_")]
globals().update(read_environment(os.environ, _ours))
