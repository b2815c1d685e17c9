package io.bailiwick.authservice;

/** A choice as it is spelled in the attributes. */
interface Labelled {

    String label();
}
