package io.bailiwick.login;

/** What becomes of a password at one of the services that may check it. */
sealed interface Answer permits Admission, Objection {}
