import { inFile } from './replacement.ts';

/** GitHub and GitLab are asked by REST; the client for their other language stays out. */
export const withoutGraphql = [
  ...inFile('/decap-cms-backend-github/dist/esm/implementation.js', [
    { search: /import GraphQLAPI from [^\n]+/, replacement: 'const GraphQLAPI = undefined;' },
  ]),
  ...inFile('/decap-cms-backend-gitlab/dist/esm/API.js', [
    {
      search: /import \{ ApolloClient \} from [^\n]+/,
      replacement: 'const ApolloClient = undefined;',
    },
    {
      search: /import \{ InMemoryCache \} from [^\n]+/,
      replacement: 'const InMemoryCache = undefined;',
    },
    {
      search: /import \{ createHttpLink \} from [^\n]+/,
      replacement: 'const createHttpLink = undefined;',
    },
    { search: /import \{ setContext \} from [^\n]+/, replacement: 'const setContext = undefined;' },
    { search: /import \* as queries from [^\n]+/, replacement: 'const queries = {};' },
  ]),
];
