package io.bailiwick.directory.ldap;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import io.bailiwick.authservice.InvalidAttributeException;
import io.bailiwick.directory.TestSettings;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FilterTemplatePropertyTest {

    @Property
    void aLoginNameIsOneValueWhateverIsInIt(@ForAll("loginNames") String login) throws LDAPException {
        Filter filled = parsed("(&(objectClass=person)(|(uid=%LOGINNAME%)(!(mail~=%LOGINNAME%))))", login);

        assertThat(filled.getComponents()).hasSize(2);
        Filter[] choices = filled.getComponents()[1].getComponents();
        assertThat(choices).hasSize(2);
        assertThat(choices[0].getFilterType()).isEqualTo(Filter.FILTER_TYPE_EQUALITY);
        assertThat(choices[0].getAssertionValue()).isEqualTo(login);
        assertThat(requireNonNull(choices[1].getNOTComponent()).getAssertionValue())
                .isEqualTo(login);
    }

    @Property
    void aLoginNameInASubstringIsNoWildcard(@ForAll("loginNames") String login) throws LDAPException {
        Filter filled = parsed("(cn=%LOGINNAME%*x%LOGINNAME%*%LOGINNAME%y)", login);

        assertThat(filled.getSubInitialString()).isEqualTo(login);
        assertThat(filled.getSubAnyStrings()).containsExactly("x" + login);
        assertThat(filled.getSubFinalString()).isEqualTo(login + "y");
    }

    @Property
    void otherComparisonsKeepTheirKind(@ForAll("loginNames") String login) throws LDAPException {
        for (String kind : new String[] {"cn>=", "cn<=", "cn~=", "cn:dn:2.5.13.5:=", "cn:caseExactMatch:="}) {
            Filter filled = parsed("(" + kind + "%LOGINNAME%)", login);

            assertThat(filled.getAssertionValue()).isEqualTo(login);
            assertThat(filled.toString()).startsWith("(" + kind);
        }
        assertThat(parsed("(cn=*)", login)).isEqualTo(Filter.createPresenceFilter("cn"));
    }

    @Example
    void theUsualTricksStayInTheirPlace() throws LDAPException {
        assertThat(new FilterTemplate("(uid=%LOGINNAME%)").with("*)(uid=*").toString())
                .isEqualTo("(uid=\\2a\\29\\28uid=\\2a)");
    }

    /** The settings check filters without the SDK; whatever they let through must be a filter for the SDK too. */
    @Property(tries = 5_000)
    void theSdkTakesWhatTheSettingsTake(@ForAll("filters") String filter) {
        try {
            TestSettings.search("ldaps://ldap.example.com", "userFilter", filter);
        } catch (InvalidAttributeException e) {
            return;
        }
        assertThat(isFilterForTheSdk(filter)).as(filter).isTrue();
    }

    @Provide
    Arbitrary<String> loginNames() {
        return LoginNames.any();
    }

    @Provide
    Arbitrary<String> filters() {
        Arbitrary<String> parts = Arbitraries.of(
                "(cn=x)",
                "(cn=*)",
                "(",
                ")",
                "&",
                "|",
                "!",
                "cn",
                "=",
                ">=",
                "~=",
                ":=",
                ":dn:",
                "*",
                "x",
                "\\2a",
                "\\",
                "(cn=a*b)",
                "(!",
                "(&",
                ";lang-de",
                "1.2",
                ".",
                "-",
                ":",
                " ",
                "ä");
        return parts.list().ofMinSize(1).ofMaxSize(9).map(list -> String.join("", list));
    }

    private static Filter parsed(String template, String login) throws LDAPException {
        return Filter.create(new FilterTemplate(template).with(login).toString());
    }

    private static boolean isFilterForTheSdk(String filter) {
        try {
            return new FilterTemplate(filter, "(uid=%LOGINNAME%)").with("dave") != null;
        } catch (LDAPException e) {
            return false;
        }
    }
}
