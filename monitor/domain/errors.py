"""The errors a person can do something about; everything else is a bug and is raised as it is.

MonitorError
 ├─ ProfileError          the profile folder cannot be used
 │   ├─ ProfileInUseError      another process holds it (exit code 3)
 │   └─ ProfileTooNewError     the database was written by a newer Dateline
 ├─ StorageError          the disk or the database file refuses (full, read-only, damaged)
 ├─ FeedError             a subscription cannot be added or read
 ├─ PackError             an Argos package cannot be installed or removed
 ├─ TranslationError      the translator cannot do what is asked
 ├─ PasswordError         a key cannot be kept in the system's keyring, or read from it
 ├─ DigestError           a digest cannot be composed or written
 ├─ QueryError            a search cannot be understood
 ├─ LanguageError         a language, or the stretch that is said to be in it, is not known
 ├─ StoryError            a story cannot be changed by hand as asked
 ├─ NamesError            what is said of a name or a topic cannot be kept
 ├─ TriageError           a mark, tag or note cannot be set
 └─ NotWantedError        nobody wants the answer any more; told to nobody

`str(error)` is one sentence for the person: what happened and, where there is one, the way out.
"""


class MonitorError(Exception):
    """Root of what can go wrong outside of our own code."""


class ProfileError(MonitorError):
    """The profile folder cannot be used."""


class ProfileInUseError(ProfileError):
    """Another process holds the profile's lock."""


class ProfileTooNewError(ProfileError):
    """The database was written by a newer Dateline; it is left untouched."""


class StorageError(MonitorError):
    """The disk or the database file refuses."""


class FeedError(MonitorError):
    """A subscription, an OPML file or a feed document cannot be read."""


class PackError(MonitorError):
    """An Argos package cannot be installed, found or removed."""


class TranslationError(MonitorError):
    """The translator cannot do what is asked."""


class PasswordError(MonitorError):
    """A key cannot be kept in the system's keyring, or read from it."""


class DigestError(MonitorError):
    """A digest cannot be composed or written."""


class QueryError(MonitorError):
    """A search cannot be understood."""


class LanguageError(MonitorError):
    """A language, or the stretch of text that is said to be in it, is not known."""


class StoryError(MonitorError):
    """A story cannot be merged, split, named or put back as asked."""


class TriageError(MonitorError):
    """A mark, tag or note cannot be set as asked."""


class NamesError(MonitorError):
    """What the person says of a name or a topic cannot be kept."""


class NotWantedError(MonitorError):
    """Whoever asked does not want the answer any more: a long read ended early."""
