/** The LDAP side of the port: the only importer of the LDAP SDK, and everything the SDK needs to be told or kept from. */
@NullMarked
package io.bailiwick.directory.ldap;

import org.jspecify.annotations.NullMarked;
