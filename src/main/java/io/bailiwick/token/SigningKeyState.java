package io.bailiwick.token;

/** The life of a signing key: published, in use, published until the last token it signed is over. */
enum SigningKeyState {
    NEXT,
    ACTIVE,
    RETIRING
}
