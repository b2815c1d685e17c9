/** The authentication services that tenants have registered, and their settings. */
@NullMarked
package io.bailiwick.authservice;

import org.jspecify.annotations.NullMarked;
