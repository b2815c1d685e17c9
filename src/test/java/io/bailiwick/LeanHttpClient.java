package io.bailiwick;

import org.apache.http.HttpVersion;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.params.HttpConnectionParams;
import org.apache.http.params.HttpParams;
import org.apache.http.params.HttpProtocolParams;
import org.apache.http.params.SyncBasicHttpParams;

/** REST Assured makes a client for each request, and the usual one searches the whole class path for its own version. */
@SuppressWarnings("deprecation")
final class LeanHttpClient extends DefaultHttpClient {

    @Override
    protected HttpParams createHttpParams() {
        HttpParams parameters = new SyncBasicHttpParams();
        HttpProtocolParams.setVersion(parameters, HttpVersion.HTTP_1_1);
        HttpProtocolParams.setContentCharset(parameters, "ISO-8859-1");
        HttpConnectionParams.setTcpNoDelay(parameters, true);
        HttpProtocolParams.setUserAgent(parameters, "bailiwick-tests");
        return parameters;
    }
}
