/** Filters of lists in the syntax of SCIM (RFC 7644, section 3.4.2.2): from text to conditions with bound values. */
@NullMarked
package io.bailiwick.filter;

import org.jspecify.annotations.NullMarked;
