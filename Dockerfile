# A place to try Hearsay and to work on it: docker build -t hearsay . && docker run --rm hearsay read --json fixtures/samples
FROM node:24-bookworm-slim
WORKDIR /hearsay
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build
ENTRYPOINT ["node", "bin/hearsay.js"]
CMD ["start", "--no-desk"]
