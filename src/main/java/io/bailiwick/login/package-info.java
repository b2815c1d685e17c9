/** From a name and a password to a verified account: the one gate every path goes through. */
@NullMarked
package io.bailiwick.login;

import org.jspecify.annotations.NullMarked;
